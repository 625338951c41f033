import { z } from 'zod';
import { day } from '../sections/schema.ts';

const text = (length: number) => z.string().trim().max(length);

/** What is written about a post beside who holds it. */
export const postFields = z.object({
  organisationId: z.uuid(),
  /** A key of the pack's kinds. */
  kind: text(60).min(1),
  /** As the staff list calls it; the kind's own name when nothing is given. */
  title: text(200).default(''),
  /** The main place of work, or a part-time post beside it. */
  main: z.boolean().default(true),
  /** Share of a full post. */
  rate: z.number().min(0.01).max(5).nullable().default(null),
  subjects: z.array(text(200).min(1)).max(30).default([]),
  professionIds: z.array(z.uuid()).max(30).default([]),
  /** The first day; null when nobody knows it any more. */
  since: day.nullable().default(null),
  /** The last day. */
  until: day.nullable().default(null),
  /** The order by which it began. */
  ground: text(500).default(''),
});
export type PostFields = z.output<typeof postFields>;

/** Fields of a change: those that are left out stay. A post stays where it is: see `post.transfer`. */
const { organisationId: _, ...changeable } = postFields.shape;
export const postChanges = z.object({
  kind: changeable.kind.optional(),
  title: changeable.title.unwrap().optional(),
  main: changeable.main.unwrap().optional(),
  rate: changeable.rate.unwrap().optional(),
  subjects: changeable.subjects.unwrap().optional(),
  professionIds: changeable.professionIds.unwrap().optional(),
  since: changeable.since.unwrap().optional(),
  until: changeable.until.unwrap().optional(),
  ground: changeable.ground.unwrap().optional(),
});

/** A post as a card shows it. */
export const shownPost = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  /** The name that the organisation bore on the post's last day, or bears today. */
  organisation: z.string(),
  kind: z.string(),
  title: z.string(),
  main: z.boolean(),
  rate: z.number().nullable(),
  subjects: z.array(z.string()),
  professions: z.array(z.object({ id: z.uuid(), code: z.string(), title: z.string() })),
  since: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  ground: z.string(),
  version: z.number().int(),
});
export type ShownPost = z.output<typeof shownPost>;

export const postOutput = z.object({
  id: z.uuid(),
  personId: z.uuid().nullable(),
  version: z.number().int(),
});

/** Whether a period does not end before it begins. */
export const endsAfterStart = ({
  since,
  until,
}: {
  since?: string | null;
  until?: string | null;
}): boolean => !since || !until || until >= since;
export const periodOrder = { path: ['until'], params: { code: 'period-order' } };
