import { type RawBuilder, sql } from 'kysely';
import type { Reach } from '#platform/access/permission.ts';
import { type FactsScope, whoOf } from '../facts.ts';
import { tookPlace } from '../took-place.ts';

/** What somebody can do at events, or never do. */
export const takings = ['hosts', 'speaks', 'comes'] as const;

/** What coverage is narrowed by: the days, and sections: one, those of a direction, all. */
export interface CoverageFilters {
  from?: string | undefined;
  to?: string | undefined;
  sectionId?: string | undefined;
  directionId?: string | undefined;
}

/**
 * Common table expressions for who takes part: `been` (events that took place, and the parts of sets, which are of the
 * set's section and direction where they name none of their own), `talk` (who spoke
 * at one), `there` (who was at one), `body` (the sections of which it is asked; empty when it is asked of everybody).
 */
export function takingPart(
  { today }: Pick<FactsScope, 'today'>,
  { from, to, sectionId, directionId }: CoverageFilters,
): RawBuilder<unknown> {
  const direction = sql`coalesce(e.direction_id, whole.direction_id, s.direction_id)`;
  return sql`
    been as materialized (
      select e.id, whole.id as whole_id, e.starts_on, e.host_organisation_id
      from event e join event whole on whole.id = coalesce(e.parent_id, e.id)
      left join section s on s.id = coalesce(e.section_id, whole.section_id)
      where ${tookPlace(today, 'whole')} and e.state <> 'cancelled'
        and ${from ? sql`e.starts_on >= ${from}::date` : sql`true`}
        and ${to ? sql`e.starts_on <= ${to}::date` : sql`true`}
        and ${sectionId ? sql`s.id = ${sectionId}` : sql`true`}
        and ${directionId ? sql`${direction} = ${directionId}` : sql`true`}
    ),
    talk as materialized (
      select distinct been.whole_id, been.starts_on, sp.person_id
      from been join agenda_item a on a.event_id = been.id
      join agenda_speaker sp on sp.agenda_item_id = a.id and sp.state <> 'declined'
      where sp.person_id is not null
    ),
    there as materialized (
      select distinct been.whole_id, been.starts_on, r.person_id, r.organisation_id, ${whoOf} as who
      from been join attendance t on t.event_id = been.id and t.state in ('present', 'partly')
      join registration_entry r on r.id = t.registration_id
    ),
    body as materialized (
      select s.id from section s
      where ${sectionId ? sql`s.id = ${sectionId}` : directionId ? sql`s.direction_id = ${directionId}` : sql`false`}
        and daterange(s.since, s.until, '[]') && daterange(${from ?? null}::date, ${to ?? null}::date, '[]')
    )`;
}

/**
 * People whom events are for, with a post in an institution on a day: members of the sections that are asked for, else
 * everybody; narrowed to where the caller leads.
 */
export function invitedPeople(
  { reach, today }: Pick<FactsScope, 'reach' | 'today'>,
  { sectionId, directionId }: CoverageFilters,
): RawBuilder<unknown> {
  const narrowed = sectionId !== undefined || directionId !== undefined;
  return sql`
    worker as materialized (
      select distinct on (p.id) p.id as person_id, post.organisation_id, post.title, post.kind
      from post join person p on p.id = post.person_id and p.merged_into is null and p.erased_at is null
      join organisation o on o.id = post.organisation_id and o.kind <> 'centre'
      where daterange(post.since, post.until, '[]') @> ${today}::date
        and ${narrowed ? membersOf(sql`select id from body`, today) : sql`true`}
        and ${inOwn(reach, today)}
      order by p.id, post.main desc, post.since
    )`;
}

/** Whether the person `p` is in one of the sections, on a day on which each of them works. */
const membersOf = (sections: RawBuilder<unknown>, today: string) => sql`p.id in (
  select people.person_id from section s
  cross join lateral section_people(s.id, greatest(s.since, least(coalesce(s.until, ${today}::date), ${today}::date))) people
  where s.id in (${sections}))`;

/** Where the caller leads: own institutions by the post, own sections and directions by who is in them. */
function inOwn(reach: Reach, today: string): RawBuilder<unknown> {
  if (reach === 'centre') return sql`true`;
  const { organisationIds, sectionIds, directionIds } = reach;
  return sql`(post.organisation_id in (
      select id from organisations_below(${organisationIds}::uuid[], ${today}::date))
    or ${membersOf(
      sql`select own.id from section own
        where own.id = any(${sectionIds}::uuid[]) or own.direction_id = any(${directionIds}::uuid[])`,
      today,
    )})`;
}
