import { sql } from 'kysely';
import { z } from 'zod';
import { directoryPackOf, type Kind } from '#packs/directory-pack.ts';
import { type Locale, locales } from '#platform/i18n/locales.ts';
import type { Kernel } from '#platform/kernel.ts';
import { defineQuery, type QuerySpec, type Scope } from '#platform/query/define.ts';
import type { CentreKind } from '../centres/schema.ts';
import { centrePermissions } from '../permissions/centres.ts';
import { countCentre, type Figure } from './count-centre.ts';
import { figureSources } from './figure-sources.ts';
import { hideSmall } from './hide-small.ts';
import {
  type Aggregate,
  type AggregatePart,
  type AggregateTable,
  aggregate,
  aggregateParts,
  peopleParts,
} from './schema.ts';

export const aggregateInput = z.object({
  on: z.iso.date().optional(),
  language: z.enum(locales).default('uk'),
});
export type AggregateAsked = z.output<typeof aggregateInput>;

/** What is known before anything is counted: which centres, and how the own pack says things. */
export interface Below {
  kernel: Kernel;
  centre: { name: string; pack: string };
  centres: Aggregate['centres'];
  on: string;
}

/** The centres below this one. Counting them comes after: it takes connections of its own. */
export async function readBelow(
  { db, kernel, centre, today }: Scope,
  { on = today }: AggregateAsked,
): Promise<Below> {
  const { rows } = await sql<{
    id: string;
    name: string;
    shortName: string;
    kind: CentreKind;
    shares: number;
  }>`
    select b.id, b.name, b.short_name as "shortName", b.kind,
      (select count(*)::int from list_shares() s where s.other_id = b.id and s.side = 'taken' and s.state = 'in-force') as shares
    from centres_below() b order by b.name, b.id`.execute(db);
  return { kernel, centre, centres: rows, on };
}

/** Counts two at a time: a department waits a moment rather than take all connections from its centres. */
export async function countBelow(
  { kernel, centre, centres, on }: Below,
  language: Locale,
): Promise<Aggregate> {
  const figures: Figure[][] = [];
  const left = [...centres.keys()];
  const work = async () => {
    for (let at = left.shift(); at !== undefined; at = left.shift())
      figures[at] = await countCentre(kernel, centres[at]?.id ?? '', on);
  };
  await Promise.all([work(), work()]);
  const { leastShown } = directoryPackOf(centre.pack);
  const parts = aggregateParts.flatMap((part) => {
    const columns = columnsOf(part, figures, centre.pack, language);
    if (columns.length === 0) return [];
    const counts = figures.map((of) =>
      columns.map(({ key }) => of.find((one) => one.part === part && one.key === key)?.count ?? 0),
    );
    return { part, columns, ...hideSmall(counts, peopleParts.includes(part) ? leastShown : 0) };
  });
  return { on, leastShown, centres, parts };
}

/** The columns in which any centre has something, in the order of the pack. */
function columnsOf(
  part: AggregatePart,
  figures: readonly (readonly Figure[])[],
  pack: string,
  language: Locale,
): AggregateTable['columns'] {
  const found = new Map<string, Figure>();
  for (const one of figures.flat())
    if (one.part === part && one.count > 0 && !found.has(one.key)) found.set(one.key, one);
  const kinds = kindsOf(part, pack);
  const order = [
    ...kinds.map(({ key }) => key),
    ...(figureSources().find((one) => one.part === part)?.keys ?? []),
  ];
  const place = ({ key, from }: Figure) => {
    const at = order.indexOf(key);
    return key === 'none' ? 1_000 : at >= 0 ? at : (from ?? 500);
  };
  return [...found.values()]
    .sort((a, b) => place(a) - place(b) || a.key.localeCompare(b.key))
    .map(({ key, from, to }) => ({
      key,
      name: kinds.find((kind) => kind.key === key)?.words[language] ?? '',
      from,
      to,
    }));
}

function kindsOf(part: AggregatePart, pack: string): readonly Kind[] {
  const lists = directoryPackOf(pack);
  const of: Partial<Record<AggregatePart, readonly Kind[]>> = {
    institutions: lists.organisationKinds,
    sections: lists.sectionKinds,
    postKind: lists.postKinds,
    category: lists.categories,
    title: lists.titles,
    education: lists.educationLevels,
  };
  return of[part] ?? [];
}

const spec: Omit<
  QuerySpec<'aggregate.read', typeof aggregateInput, Below, false>,
  'output' | 'render'
> = {
  name: 'aggregate.read',
  summary:
    'The centres below this department or ministry in figures on a day. Few people are not shown, nor what would tell them.',
  permission: 'aggregate.read',
  rule: centrePermissions['aggregate.read'],
  input: aggregateInput,
  run: readBelow,
  http: { path: '/aggregate' },
};

/** `run` says which centres; `render`, with the connection given back, counts them. */
export const readAggregate = defineQuery({
  ...spec,
  output: aggregate,
  render: (below: unknown, { language }: AggregateAsked) => countBelow(below as Below, language),
} as unknown as QuerySpec<'aggregate.read', typeof aggregateInput, Aggregate, false>);
