import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { currentPost, currentTitle } from '#modules/directory/sections/current-post.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, type Page, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { registeredName } from '../registration/letters/read-letters.ts';
import { attendances, registrationSources, registrationStates } from '../registration/schema.ts';
import { loadTaking, type Taking } from './load-taking.ts';
import { attendancePermissions, mayTake } from './permissions.ts';
import { attendanceMeans, attendanceStates } from './schema.ts';

const row = z.object({
  id: z.uuid(),
  personId: z.uuid().nullable(),
  name: z.string(),
  post: z.string(),
  organisationId: z.uuid().nullable(),
  organisation: z.string(),
  /** A key of the pack; null without one. */
  category: z.string().nullable(),
  registration: z.enum(registrationStates),
  source: z.enum(registrationSources),
  attends: z.enum(attendances).nullable(),
  /** Null until something is known. */
  state: z.enum(attendanceStates).nullable(),
  minutes: z.number().int().nullable(),
  means: z.enum(attendanceMeans).nullable(),
  /** The first coming and the last going, where they were recorded. */
  cameAt: z.date().nullable(),
  leftAt: z.date().nullable(),
});
export type AttendanceRow = z.output<typeof row>;

const attendanceList = listInput(['name', 'organisation', 'category', 'state']).extend({
  eventId: z.uuid(),
  /** `none`: of whom nothing is known. */
  state: several(z.enum([...attendanceStates, 'none'])),
  organisationId: z.uuid().optional(),
  attends: z.enum(attendances).optional(),
  /** `expected`: the registered and whoever came; `all`: also those who were only invited, wait, declined. */
  who: z.enum(['expected', 'all']).default('expected'),
});

export const listAttendance = defineQuery({
  name: 'event.attendance.list',
  summary: 'Those of an event with who was there and how long.',
  permission: 'event.attendance.read',
  rule: attendancePermissions['event.attendance.read'],
  input: attendanceList,
  output: pageOf(row),
  http: { path: '/events/{eventId}/attendance' },
  run: attendancePage,
});

/** @throws AppError `not-found`; `forbidden` for whoever doesn't take attendance there */
export async function requireTaking(scope: Scope, eventId: string): Promise<Taking> {
  const taking = await loadTaking({ trx: scope.db, today: scope.today }, { eventId });
  if (!taking) throw notFound();
  if (!mayTake(scope.actor, taking)) throw forbidden('event.attendance.read');
  return taking;
}

async function attendancePage(
  scope: Scope,
  { eventId, state, organisationId, attends, who, q, ...list }: z.output<typeof attendanceList>,
): Promise<Page<AttendanceRow>> {
  const { startsOn } = await requireTaking(scope, eventId);
  let found = selectAttendance(scope, eventId, startsOn);
  if (who === 'expected') found = found.where(expected);
  if (state?.length)
    found = found.where(sql<boolean>`coalesce(a.state, 'none') = any(${state}::text[])`);
  if (organisationId) found = found.where('r.organisation_id', '=', organisationId);
  if (attends) found = found.where('r.attends', '=', attends);
  if (q) {
    const pattern = containing(q);
    found = found.where(
      sql<boolean>`(${registeredName} ilike ${pattern} or r.guest_organisation ilike ${pattern}
        or case when r.organisation_id is not null
          then ${labelOn(sql<string>`r.organisation_id`, startsOn)} end ilike ${pattern})`,
    );
  }
  const { by, direction } = sortOf(list.sort);
  const column = {
    name: sql`lower(${registeredName})`,
    organisation: sql`organisation`,
    category: sql`category`,
    state: sql`array_position(array['claimed','present','partly','absent'], a.state)`,
  }[by];
  return readPage(
    found
      .orderBy(column, (order) =>
        direction === 'asc' ? order.asc().nullsLast() : order.desc().nullsLast(),
      )
      .orderBy(registeredName)
      .orderBy('r.id'),
    list,
  );
}

/** Whoever is awaited at an event: the registration `r` with the attendance `a`. */
export const expected = sql<boolean>`(r.state = 'registered' or a.state is not null)`;

/** The category in force on a day of the person `p`. */
export const categoryOn = (day: string | RawBuilder<unknown>) => sql<string | null>`(
  select q.value from qualification q where q.person_id = p.id and q.kind = 'category'
    and daterange(q.since, q.until, '[]') @> ${day}::date
  order by q.since desc nulls last, q.id desc limit 1)`;

export function selectAttendance({ db }: Pick<Scope, 'db'>, eventId: string, day: string) {
  return db
    .selectFrom('registration_entry as r')
    .leftJoin('attendance as a', 'a.registration_id', 'r.id')
    .leftJoin('person as p', 'p.id', 'r.person_id')
    .leftJoinLateral(currentPost(day), (join) => join.onTrue())
    .select((eb) => [
      'r.id',
      'r.person_id as personId',
      registeredName.as('name'),
      sql<string>`coalesce(${currentTitle}, '')`.as('post'),
      'r.organisation_id as organisationId',
      sql<string>`case when r.organisation_id is not null
        then ${labelOn(sql<string>`r.organisation_id`, day)} else r.guest_organisation end`.as(
        'organisation',
      ),
      categoryOn(day).as('category'),
      eb.ref('r.state').$castTo<AttendanceRow['registration']>().as('registration'),
      eb.ref('r.source').$castTo<AttendanceRow['source']>().as('source'),
      eb.ref('r.attends').$castTo<AttendanceRow['attends']>().as('attends'),
      eb.ref('a.state').$castTo<AttendanceRow['state']>().as('state'),
      'a.minutes',
      eb.ref('a.means').$castTo<AttendanceRow['means']>().as('means'),
      sql<Date | null>`(select min(s.came_at) from attendance_stay s where s.registration_id = r.id)`.as(
        'cameAt',
      ),
      sql<Date | null>`(select max(s.left_at) from attendance_stay s where s.registration_id = r.id
        having count(*) = count(s.left_at))`.as('leftAt'),
    ])
    .where('r.event_id', '=', eventId);
}
