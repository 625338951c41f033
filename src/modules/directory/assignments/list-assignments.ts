import { type SelectQueryBuilder, sql } from 'kysely';
import { z } from 'zod';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, type Page, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { labelOn } from '../organisations/columns.ts';
import { assignmentPermissions } from '../permissions/assignments.ts';
import { day } from '../sections/schema.ts';

const listed = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  person: z.string(),
  organisationId: z.uuid().nullable(),
  organisation: z.string().nullable(),
  directionId: z.uuid().nullable(),
  direction: z.string().nullable(),
  since: z.iso.date(),
  until: z.iso.date().nullable(),
  orderNumber: z.string(),
  orderOn: z.iso.date().nullable(),
  reason: z.string(),
  /** For whom this person stands in. */
  standsInFor: z.string().nullable(),
  /** Who stands in for this person on the day. */
  awayFor: z.string().nullable(),
  version: z.number().int(),
});
export type ListedAssignment = z.output<typeof listed>;

export const assignmentList = listInput(
  ['person', 'organisation', 'direction', 'since'],
  'person',
).extend({
  /** In force or suspended on this day; `state` says what of the other days. */
  on: day.optional(),
  state: z.enum(['current', 'future', 'past', 'all']).default('current'),
  personId: z.uuid().optional(),
  organisationId: z.uuid().optional(),
  directionId: z.uuid().optional(),
  orderNumber: z.string().trim().max(60).optional(),
  ids: several(z.uuid()),
});

export const listAssignments = defineQuery({
  name: 'assignment.list',
  summary:
    'Assignments of methodists to institutions and directions; `q` looks in names of people and institutions.',
  permission: 'assignment.read',
  rule: assignmentPermissions['assignment.read'],
  input: assignmentList,
  output: pageOf(listed),
  http: { path: '/assignments' },
  run: assignmentsPage,
});

export async function assignmentsPage(
  { db, today }: Scope<'assignment.read'>,
  {
    on = today,
    state,
    personId,
    organisationId,
    directionId,
    orderNumber,
    ids,
    q,
    ...list
  }: z.output<typeof assignmentList>,
): Promise<Page<ListedAssignment>> {
  let found = db
    .selectFrom('assignment as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('direction as d', 'd.id', 'a.direction_id')
    .leftJoin('assignment as of', 'of.id', 'a.substitutes')
    .leftJoin('person as absent', 'absent.id', 'of.person_id')
    .select([
      'a.id',
      'a.person_id as personId',
      'p.short_name as person',
      'a.organisation_id as organisationId',
      sql<string | null>`case when a.organisation_id is not null
        then ${labelOn(sql<string>`a.organisation_id`, on)} end`.as('organisation'),
      'a.direction_id as directionId',
      'd.name as direction',
      'a.since',
      'a.until',
      'a.order_number as orderNumber',
      'a.order_on as orderOn',
      'a.reason',
      'absent.short_name as standsInFor',
      sql<
        string | null
      >`(select s.short_name from assignment sub join person s on s.id = sub.person_id
        where sub.substitutes = a.id and daterange(sub.since, sub.until, '[]') @> ${on}::date limit 1)`.as(
        'awayFor',
      ),
      'a.version',
    ]);
  if (state === 'current')
    found = found.where(sql<boolean>`daterange(a.since, a.until, '[]') @> ${on}::date`);
  if (state === 'future') found = found.where('a.since', '>', on);
  if (state === 'past') found = found.where('a.until', '<', on);
  if (personId) found = found.where('a.person_id', '=', personId);
  if (organisationId) found = found.where('a.organisation_id', '=', organisationId);
  if (directionId) found = found.where('a.direction_id', '=', directionId);
  if (orderNumber) found = found.where('a.order_number', '=', orderNumber);
  if (ids) found = found.where(sql<boolean>`a.id = any(${ids}::uuid[])`);
  if (q) found = found.where(matching(q));
  return readPage(ordered(found, list.sort), list);
}

function ordered<DB, TB extends keyof DB, R>(
  found: SelectQueryBuilder<DB, TB, R>,
  sort: z.output<typeof assignmentList>['sort'],
) {
  const { by, direction } = sortOf(sort);
  const columns = {
    person: [sql`p.family_name`, sql`"organisation"`],
    organisation: [sql`"organisation"`, sql`p.family_name`],
    direction: [sql`d.name`, sql`"organisation"`],
    since: [sql`a.since`, sql`p.family_name`],
  }[by];
  let sorted = found;
  for (const column of columns) sorted = sorted.orderBy(column, direction);
  return sorted.orderBy(sql`a.id`);
}

function matching(q: string) {
  const pattern = containing(q);
  return sql<boolean>`((p.family_name || ' ' || p.given_name) ilike ${pattern} or d.name ilike ${pattern} or exists (
    select from organisation_name n where n.organisation_id = a.organisation_id and n.name ilike ${pattern}))`;
}
