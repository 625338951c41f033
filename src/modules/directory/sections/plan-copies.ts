import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { SectionRole } from './schema.ts';
import { schoolYearOf } from './school-year.ts';

/** A role that a section has at its end and that its copy would take over. */
export interface CarriedRole {
  memberId: string;
  personId: string;
  name: string;
  role: SectionRole;
  /** Has no post any more on the first day of the copy: stays behind unless told otherwise. */
  left: boolean;
}

export interface PlannedCopy {
  id: string;
  name: string;
  kind: string;
  hasRule: boolean;
  /** Was copied to that school year before: nothing is done again. */
  copiedTo: string | null;
  roles: CarriedRole[];
}

/**
 * What copies of sections would hold that begin on a day: the roles of the sections' last day (today while they last).
 * Who works in the centre has left by `active_until`; a teacher, when there were posts and none of them lasts.
 */
export async function planCopies(
  db: Db,
  ids: readonly string[],
  { since, today }: { since: string; today: string },
): Promise<PlannedCopy[]> {
  if (ids.length === 0) return [];
  const sections = await db
    .selectFrom('section as s')
    .select((eb) => [
      's.id',
      's.name',
      's.kind',
      sql<boolean>`s.rule is not null`.as('hasRule'),
      eb
        .selectFrom('section as copy')
        .select('copy.id')
        .whereRef('copy.previous_id', '=', 's.id')
        .where(sql<boolean>`section_years(copy.since, copy.until) @> ${schoolYearOf(since)}::int`)
        .limit(1)
        .as('copiedTo'),
    ])
    .where('s.id', 'in', [...ids])
    .orderBy('s.name')
    .orderBy('s.id')
    .execute();
  const roles = await db
    .selectFrom('section_member as m')
    .innerJoin('section as s', 's.id', 'm.section_id')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select((eb) => [
      'm.section_id as sectionId',
      'm.id as memberId',
      'm.person_id as personId',
      'p.short_name as name',
      eb.ref('m.role').$castTo<SectionRole>().as('role'),
      sql<boolean>`p.erased_at is not null or p.merged_into is not null
        or coalesce(p.active_until < ${since}, false)
        or (exists (select from post where post.person_id = p.id) and not exists (
          select from post
          where post.person_id = p.id and daterange(post.since, post.until, '[]') @> ${since}::date))`.as(
        'left',
      ),
    ])
    .where('m.section_id', 'in', [...ids])
    .where(
      sql<boolean>`daterange(m.since, m.until, '[]') @> greatest(s.since, least(coalesce(s.until, ${today}), ${today}::date))`,
    )
    .orderBy('p.family_name')
    .orderBy('m.id')
    .execute();
  return sections.map((section) => ({
    ...section,
    roles: roles.flatMap(({ sectionId, ...role }) => (sectionId === section.id ? role : [])),
  }));
}
