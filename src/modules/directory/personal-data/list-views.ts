import { sql } from 'kysely';
import { z } from 'zod';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, type Page, pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { personalDataPermissions } from '../permissions/personal-data.ts';

const view = z.object({
  personId: z.uuid(),
  person: z.string(),
  /** The account that looked. */
  readerId: z.string(),
  reader: z.string(),
  /** The hour in which it was. */
  at: z.date(),
  way: z.enum(['card', 'export']),
});
export type SensitiveView = z.output<typeof view>;

const asked = listInput(['at', 'reader'], '-at').extend({
  /** Hours of these days of the centre's calendar, both inclusive. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});

export const listViews = defineQuery({
  name: 'person.views',
  summary: 'Who looked at fields of cards that not everybody sees, by the hour.',
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

/** @param personId whose card; null for a caller without one, undefined for all */
function readViews(
  { db, centreId }: Scope,
  { q, from, to, ...list }: z.output<typeof asked>,
  personId: string | null | undefined,
): Promise<Page<SensitiveView>> {
  const day = sql<string>`(v.hour at time zone (select time_zone from centre where id = ${centreId}))::date`;
  let found = db
    .selectFrom('sensitive_view as v')
    .innerJoin('person', 'person.id', 'v.person_id')
    .select([
      'v.person_id as personId',
      'person.short_name as person',
      'v.reader_id as readerId',
      'v.reader_name as reader',
      'v.hour as at',
    ])
    .select((eb) => eb.ref('v.way').$castTo<SensitiveView['way']>().as('way'));
  if (personId !== undefined)
    found = found.where('v.person_id', '=', personId ?? '00000000-0000-0000-0000-000000000000');
  if (from) found = found.where(sql<boolean>`${day} >= ${from}::date`);
  if (to) found = found.where(sql<boolean>`${day} <= ${to}::date`);
  if (q) found = found.where('v.reader_name', 'ilike', containing(q));
  const { by, direction } = sortOf(list.sort);
  const column = { at: 'v.hour', reader: 'v.reader_name' } as const;
  return readPage(
    found
      .orderBy(column[by], direction)
      .orderBy('v.hour', 'desc')
      .orderBy('v.person_id')
      .orderBy('v.reader_id')
      .orderBy('v.way'),
    list,
  );
}
