import { sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { readPack } from '#modules/directory/people/pack.ts';
import { defineQuery } from '#platform/query/define.ts';
import { categoryOn, expected, requireTaking } from './list-attendance.ts';
import { attendancePermissions } from './permissions.ts';

const counted = z.object({
  expected: z.number().int(),
  came: z.number().int(),
});

const figures = z.object({
  /** How long the event lasts, in minutes; null when that isn't known. */
  minutes: z.number().int().nullable(),
  /** Whether attendance can be taken: announced, and its first day has come. */
  begun: z.boolean(),
  present: z.number().int(),
  partly: z.number().int(),
  absent: z.number().int(),
  claimed: z.number().int(),
  /** The registered of whom nothing is known. */
  unknown: z.number().int(),
  institutions: z.array(counted.extend({ id: z.uuid().nullable(), name: z.string() })),
  /** By keys of the pack, with what they are called; `null` for guests and those without one. */
  categories: z.array(
    counted.extend({
      key: z.string().nullable(),
      words: z.object({ uk: z.string(), ru: z.string(), en: z.string() }).nullable(),
    }),
  ),
  wall: z.object({ open: z.boolean(), hoursOnly: z.boolean() }).nullable(),
  imports: z.array(
    z.object({
      id: z.uuid(),
      fileName: z.string(),
      state: z.enum(['read', 'applied', 'undone']),
      createdAt: z.date(),
    }),
  ),
});
export type AttendanceFigures = z.output<typeof figures>;

export const readAttendance = defineQuery({
  name: 'event.attendance.figures',
  summary: 'How many of an event were there, by institution and category.',
  permission: 'event.attendance.read',
  rule: attendancePermissions['event.attendance.read'],
  input: z.object({ eventId: z.uuid() }),
  output: figures,
  http: { path: '/events/{eventId}/attendance/figures' },
  async run(scope, { eventId }) {
    const { db, centreId, today } = scope;
    const taking = await requireTaking(scope, eventId);
    const { rows } = await sql<{
      organisationId: string | null;
      category: string | null;
      state: string | null;
      count: number;
    }>`
      select r.organisation_id as "organisationId", ${categoryOn(taking.startsOn)} as category, a.state,
        count(*)::int as count
      from registration_entry r
      left join attendance a on a.registration_id = r.id
      left join person p on p.id = r.person_id
      where r.event_id = ${eventId} and ${expected}
      group by 1, 2, 3`.execute(db);
    const names = await organisationNames(scope, rows, taking.startsOn);
    const { pack } = await readPack(db, centreId);
    const of = (state: string | null) =>
      rows.reduce((sum, row) => (row.state === state ? sum + row.count : sum), 0);
    const order = pack.categories.map(({ key }) => key);
    return {
      minutes: taking.minutes,
      begun: ['published', 'held'].includes(taking.state) && today >= taking.startsOn,
      present: of('present'),
      partly: of('partly'),
      absent: of('absent'),
      claimed: of('claimed'),
      unknown: of(null),
      institutions: countBy(rows, ({ organisationId }) => organisationId)
        .map(({ key, ...counts }) => ({ id: key, name: names.get(key ?? '') ?? '', ...counts }))
        .sort((a, b) =>
          a.id === null ? 1 : b.id === null ? -1 : a.name.localeCompare(b.name, 'uk'),
        ),
      categories: countBy(rows, ({ category }) => category)
        .map((row) => ({
          ...row,
          words: pack.categories.find(({ key }) => key === row.key)?.words ?? null,
        }))
        .sort((a, b) => order.indexOf(b.key ?? '') - order.indexOf(a.key ?? '')),
      wall:
        (await db
          .selectFrom('event_wall')
          .select(['open', 'hours_only as hoursOnly'])
          .where('event_id', '=', eventId)
          .executeTakeFirst()) ?? null,
      imports: await db
        .selectFrom('attendance_import')
        .select((eb) => [
          'id',
          'file_name as fileName',
          eb.ref('state').$castTo<'read' | 'applied' | 'undone'>().as('state'),
          'created_at as createdAt',
        ])
        .where('event_id', '=', eventId)
        .orderBy('created_at', 'desc')
        .limit(20)
        .execute(),
    };
  },
});

async function organisationNames(
  { db }: { db: Parameters<typeof readPack>[0] },
  rows: readonly { organisationId: string | null }[],
  day: string,
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ organisationId }) => organisationId ?? []))];
  const found = await sql<{ id: string; name: string }>`
    select id::text, ${labelOn(sql<string>`id`, day)} as name from unnest(${ids}::uuid[]) id`.execute(
    db,
  );
  return new Map(found.rows.map(({ id, name }) => [id, name]));
}

function countBy<R extends { state: string | null; count: number }>(
  rows: readonly R[],
  keyOf: (row: R) => string | null,
) {
  return [...Map.groupBy(rows, keyOf)].map(([key, these]) => ({
    key,
    expected: these.reduce((sum, { count }) => sum + count, 0),
    came: these.reduce(
      (sum, { state, count }) => (state === 'present' || state === 'partly' ? sum + count : sum),
      0,
    ),
  }));
}
