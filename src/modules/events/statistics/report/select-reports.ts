import { sql } from 'kysely';
import { schoolYearSpan } from '#modules/directory/sections/school-year.ts';
import type { Db } from '#platform/db/database.ts';

/** Sections that report on a school year, with their reports and their heads in that year. @param kinds - that report */
export function selectReports(db: Db, year: number, kinds: readonly string[]) {
  const [from, to] = schoolYearSpan(year);
  return db
    .selectFrom('section as s')
    .leftJoin('section_report as r', (join) =>
      join.onRef('r.section_id', '=', 's.id').on('r.year', '=', year),
    )
    .where(sql<boolean>`s.kind = any(${kinds}::text[])`)
    .where('s.since', '<=', to)
    .where((eb) => eb.or([eb('s.until', 'is', null), eb('s.until', '>=', from)]))
    .select([
      's.id as sectionId',
      's.name',
      sql<{ id: string; name: string } | null>`(
        select jsonb_build_object('id', p.id, 'name', p.short_name)
        from section_member m join person p on p.id = m.person_id
        where m.section_id = s.id and m.role = 'head' and m.since <= ${to}::date
          and (m.until is null or m.until >= ${from}::date)
        order by m.since desc limit 1)`.as('head'),
    ]);
}

/** What is told of a report's state: `missing` while nobody has written in it. */
export const reportState = sql<'missing' | 'draft' | 'submitted' | 'accepted'>`(case
  when r.id is null or (r.state = 'draft' and r.version = 0) then 'missing' else r.state end)`;

/** Days beyond the last one of a report that is not handed in; 0 while there is time. */
export const lateDays = (dueOn: string, today: string) =>
  sql<number>`case when coalesce(r.state, 'draft') = 'draft'
    then greatest(${today}::date - ${dueOn}::date, 0) else 0 end`;
