import { sql } from 'kysely';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { currentTitle } from '#modules/directory/sections/current-post.ts';
import { personName } from '#modules/directory/sections/read-section.ts';
import type { Db } from '#platform/db/database.ts';
import { attendeeKey } from '../attendance/set/read-set.ts';

/** Who was at a session, as a paper names them: «name, post, institution», by the alphabet. */
export interface Present {
  members: string[];
  guests: string[];
  /** How many members the body has; null for an event without a section. */
  membersDue: number | null;
  /** Whether somebody has marked who was there; until then those are named who meant to come. */
  marked: boolean;
}

/** Who was at an event or, of a set, at one of its parts: members of the section and those who were invited. */
export async function readPresent(
  db: Db,
  { eventId, sectionId, on }: { eventId: string; sectionId: string | null; on: string },
): Promise<Present> {
  const { rows } = await sql<{ line: string | null; member: boolean; marked: boolean }>`
    with place as materialized (
      select id from event where id = ${eventId}
      union all select id from event where parent_id = ${eventId} and state in ('published', 'held')
    ), marked as materialized (
      select exists (select from attendance a where a.event_id in (select id from place) and a.state <> 'claimed') as so
    ), there as (
      select distinct on (${attendeeKey}) r.* from registration_entry r
      left join attendance a on a.registration_id = r.id
      where r.event_id in (select id from place)
        and case when (select so from marked) then a.state in ('present', 'partly') else r.state = 'registered' end
      order by ${attendeeKey}, r.id
    ), members as materialized (
      select person_id from section_people(${sectionId}::uuid, ${on}::date)
    )
    select nullif(concat_ws(', ', coalesce(there.guest_name, ${personName}),
        case when p.id is null then nullif(there.guest_organisation, '') else nullif(${currentTitle}, '') end,
        case when post.organisation_id is not null and not p.in_centre
          then nullif(${labelOn(sql<string>`post.organisation_id`, on)}, '') end), '') as line,
      ${sectionId}::uuid is null or p.id in (select person_id from members) as member,
      marked.so as marked
    from marked
    left join there on true
    left join person p on p.id = there.person_id
    left join lateral ${currentPostOf(on)} on true
    order by coalesce(p.family_name, there.guest_name), p.given_name`.execute(db);
  const due = sectionId
    ? await sql<{ count: number }>`select count(*)::int as count
        from section_people(${sectionId}::uuid, ${on}::date)`.execute(db)
    : null;
  return {
    members: rows.flatMap(({ line, member }) => (line && member ? [line] : [])),
    guests: rows.flatMap(({ line, member }) => (line && !member ? [line] : [])),
    membersDue: due?.rows[0]?.count || null,
    marked: rows.some(({ marked }) => marked),
  };
}

/** `currentPost` beside a raw query. */
const currentPostOf = (on: string) => sql`(
  select post.title, post.organisation_id from post
  where post.person_id = p.id and daterange(post.since, post.until, '[]') @> ${on}::date
  order by post.main desc limit 1) post`;

/** Everybody present, a line each: what minutes remember of the list that they were taken from. */
export const linesOf = ({ members, guests }: Pick<Present, 'members' | 'guests'>): string[] => [
  ...members,
  ...guests,
];
