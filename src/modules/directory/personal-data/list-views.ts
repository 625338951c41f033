import { sql } from 'kysely';
import { z } from 'zod';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, type Page, pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { personalDataPermissions } from '../permissions/personal-data.ts';
import { takenLists } from './note-view.ts';

const view = z.object({
  /** Whose card; null for a file of many people. */
  personId: z.uuid().nullable(),
  person: z.string().nullable(),
  /** Of how many people. */
  people: z.number().int(),
  /** The account that looked. */
  readerId: z.string(),
  reader: z.string(),
  /** The hour in which a card was looked at, the moment at which a file was taken. */
  at: z.date(),
  way: z.enum(['card', 'export', ...takenLists]),
});
export type SensitiveView = z.output<typeof view>;

const asked = listInput(['at', 'reader'], '-at').extend({
  /** Hours of these days of the centre's calendar, both inclusive. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

export const listViews = defineQuery({
  name: 'person.views',
  summary:
    'Who looked at fields of cards that not everybody sees, by the hour, and who took lists with them.',
  permission: 'person.read-views',
  rule: personalDataPermissions['person.read-views'],
  input: asked.extend({ personId: z.uuid().optional() }),
  output: pageOf(view),
  http: { path: '/sensitive-views' },
  run: (scope, { personId, ...list }) => readViews(scope, list, personId),
});

export const listOwnViews = defineQuery({
  name: 'person.own-views',
  summary: "Who looked at such fields of the caller's own card.",
  permission: 'person.read-own-views',
  rule: personalDataPermissions['person.read-own-views'],
  input: asked,
  output: pageOf(view),
  http: { path: '/own-card/views' },
  run: (scope, list) => readViews(scope, list, scope.actor.personId),
});

/** @param personId whose card; null for a caller without one, undefined for all cards and lists */
function readViews(
  { db, centreId }: Scope,
  { q, from, to, ...list }: z.output<typeof asked>,
  personId: string | null | undefined,
): Promise<Page<SensitiveView>> {
  const cards = sql`
    select person_id, reader_id, reader_name, hour as at, way, 1 as people from sensitive_view
    where ${personId === undefined ? sql`true` : sql`person_id = ${personId}::uuid`}`;
  const lists = sql`
    select null, reader_id, reader_name, at, list, people from sensitive_export`;
  const seen = personId === undefined ? sql`${cards} union all ${lists}` : cards;
  const day = sql<string>`(v.at at time zone (select time_zone from centre where id = ${centreId}))::date`;
  const name = sql<string | null>`(select short_name from person where id = v.person_id)`;
  let found = db
    .selectFrom(sql<ViewRow>`(${seen})`.as('v'))
    .select([
      'v.person_id as personId',
      name.as('person'),
      'v.people',
      'v.reader_id as readerId',
      'v.reader_name as reader',
      'v.at',
      'v.way',
    ]);
  if (from) found = found.where(sql<boolean>`${day} >= ${from}::date`);
  if (to) found = found.where(sql<boolean>`${day} <= ${to}::date`);
  if (q)
    found = found.where((eb) =>
      eb.or([eb('v.reader_name', 'ilike', containing(q)), eb(name, 'ilike', containing(q))]),
    );
  const { by, direction } = sortOf(list.sort);
  const column = { at: 'v.at', reader: 'v.reader_name' } as const;
  return readPage(
    found
      .orderBy(column[by], direction)
      .orderBy('v.at', 'desc')
      .orderBy('v.person_id')
      .orderBy('v.reader_id')
      .orderBy('v.way'),
    list,
  );
}

interface ViewRow {
  person_id: string | null;
  reader_id: string;
  reader_name: string;
  at: Date;
  way: SensitiveView['way'];
  people: number;
}
