import { sql } from 'kysely';
import { z } from 'zod';
import { dayWithin, schoolYearSpan } from '#modules/directory/sections/school-year.ts';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type PlacedScope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { factsOf } from './facts.ts';
import { statisticsPermissions } from './permissions.ts';
import { schoolYear } from './report/schema.ts';

const output = z.object({
  year: z.number().int(),
  /** Sessions that took place. */
  held: z.number().int(),
  /** Of the section, at the end of the year or today. */
  members: z.number().int(),
  /** Members who were at a session. */
  came: z.number().int(),
  sessions: z.array(
    z.object({
      id: z.uuid(),
      on: z.iso.date(),
      title: z.string(),
      /** Everybody who was there, and how many of them are members. */
      visits: z.number().int(),
      members: z.number().int(),
    }),
  ),
  /** By category, a key of the pack; null for members without one. */
  categories: z.array(
    z.object({ key: z.string().nullable(), members: z.number().int(), came: z.number().int() }),
  ),
});
export type SectionAttendance = z.output<typeof output>;

/** Who comes to a section's sessions in a school year, for whoever leads it. */
export const readSectionAttendance = defineQuery({
  name: 'section.attendance',
  summary: 'How many came to each session of a section in a school year, and members by category.',
  permission: 'event.figures.read',
  rule: statisticsPermissions['event.figures.read'],
  placed: true,
  input: z.object({ sectionId: z.uuid(), year: schoolYear }),
  output,
  http: { path: '/sections/{sectionId}/attendance/{year}' },
  run: attendanceOf,
});

/** @throws AppError `not-found` for an absent or foreign section, and for whoever doesn't lead it */
async function attendanceOf(
  scope: PlacedScope<'event.figures.read'>,
  { sectionId, year }: { sectionId: string; year: number },
): Promise<SectionAttendance> {
  const { db, today } = scope;
  const section = await db
    .selectFrom('section as s')
    .select(['s.since', 's.until'])
    .where('s.id', '=', sectionId)
    .where(
      inReach(scope, {
        section: sql.ref('s.id'),
        organisation: sql.ref('s.organisation_id'),
        direction: sql.ref('s.direction_id'),
      }),
    )
    .executeTakeFirst();
  if (!section) throw notFound();
  const [from, to] = schoolYearSpan(year);
  const on = dayWithin(
    {
      since: section.since > from ? section.since : from,
      until: section.until && section.until < to ? section.until : to,
    },
    today,
  );
  const facts = await factsOf({ ...scope, reach: 'centre' }, { from, to, sectionId });
  const { rows } = await sql<Omit<SectionAttendance, 'year'>>`
    with ${facts},
    member as materialized (
      select p.person_id, (select q.value from qualification q where q.person_id = p.person_id and q.kind = 'category'
        and daterange(q.since, q.until, '[]') @> ${on}::date order by q.since desc nulls last, q.id desc limit 1) as category,
        exists (select from visit where visit.person_id = p.person_id) as came
      from section_people(${sectionId}, ${on}) p
    )
    select (select count(*)::int from told) as held,
      (select count(*)::int from member) as members,
      (select count(*)::int from member where came) as came,
      (select coalesce(jsonb_agg(jsonb_build_object('id', told.id, 'on', told.starts_on, 'title', told.title,
          'visits', told.visits, 'members', (select count(*) from visit where visit.event_id = told.id
            and visit.person_id in (select person_id from member))) order by told.starts_on, told.id), '[]')
        from told) as sessions,
      (select coalesce(jsonb_agg(c order by c.members desc, c.key), '[]') from (
        select category as key, count(*)::int as members, count(*) filter (where came)::int as came
        from member group by category) c) as categories`.execute(db);
  const [found] = rows;
  if (!found) throw new Error('an aggregate gives a row');
  return { year, ...found };
}
