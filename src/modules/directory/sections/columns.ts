import { sql } from 'kysely';
import type { SectionRole } from './schema.ts';

/** The day for which a row of `s` is shown: the asked one while it lasts, else its nearest day. */
export const dayOf = (day: string) =>
  sql<string>`greatest(s.since, least(coalesce(s.until, ${day}::date), ${day}::date))`;

/** Who has a role in the section `s` on its day. */
export const holdersOf = (role: SectionRole, day: string) => sql<{ id: string; name: string }[]>`
  coalesce((
    select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.short_name) order by p.short_name)
    from section_member m join person p on p.id = m.person_id
    where m.section_id = s.id and m.role = ${role} and daterange(m.since, m.until, '[]') @> ${dayOf(day)}
  ), '[]')`;

/** How many people are in the section `s` on its day, by role or by rule. */
export const peopleCount = (day: string) =>
  sql<number>`(select count(*) from section_people(s.id, ${dayOf(day)}))`;

/** The sections of a school year. */
export const inYear = (year: number) =>
  sql<boolean>`section_years(s.since, s.until) @> ${year}::int`;

/** Whether the section `s` has somebody in a role on its day. */
export const hasRole = (role: SectionRole, day: string) => sql<boolean>`exists (
  select from section_member m
  where m.section_id = s.id and m.role = ${role} and daterange(m.since, m.until, '[]') @> ${dayOf(day)})`;
