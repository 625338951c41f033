import { z } from 'zod';
import { centreKinds } from '../centres/schema.ts';

/** By what centres are counted out; the parts of the table. */
export const aggregateParts = [
  'institutions',
  'postKind',
  'category',
  'title',
  'education',
  'age',
  'experience',
  'sections',
  'coverage',
  'accounts',
  'plan',
] as const;
export type AggregatePart = (typeof aggregateParts)[number];

/** Parts that count people: few of them are not shown. */
export const peopleParts: readonly AggregatePart[] = [
  'postKind',
  'category',
  'title',
  'education',
  'age',
  'experience',
  'coverage',
];

const figure = z.number().int().nullable();

export const aggregate = z.object({
  on: z.iso.date(),
  /** Fewer people than that are hidden. */
  leastShown: z.number().int(),
  centres: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      shortName: z.string(),
      kind: z.enum(centreKinds),
      /** How many shares it gives this centre: what one may look into. */
      shares: z.number().int(),
    }),
  ),
  parts: z.array(
    z.object({
      part: z.enum(aggregateParts),
      columns: z.array(
        z.object({
          key: z.string(),
          /** In words; bands of years are said by their bounds, own keys by the page. */
          name: z.string(),
          from: z.number().int().nullable(),
          to: z.number().int().nullable(),
        }),
      ),
      /** In the order of the centres; `null` is hidden. */
      rows: z.array(z.array(figure)),
      totals: z.array(figure),
      /** Of the columns, and of everything at the end. */
      sums: z.array(figure),
    }),
  ),
});
export type Aggregate = z.output<typeof aggregate>;
export type AggregateTable = Aggregate['parts'][number];
