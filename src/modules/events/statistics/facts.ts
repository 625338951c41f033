import { type RawBuilder, sql } from 'kysely';
import type { Reach } from '#platform/access/permission.ts';
import type { PlacedScope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { categoryOn } from '../attendance/list-attendance.ts';
import { readKinds } from '../kinds/read-kinds.ts';
import type { FigureFilters } from './schema.ts';
import { tookPlace } from './took-place.ts';

/** What facts are read with; an operation puts its transaction in. */
export type FactsScope = Pick<PlacedScope, 'db' | 'centreId' | 'today' | 'reach'>;

/**
 * Common table expressions that every figure and every list behind one is read from, so that they agree:
 *
 * - `told`: events that took place and began in the period, a set once, with `hours`;
 * - `visit`: somebody at one of them, once, however many of its parts: `who` tells people apart, guests by their address,
 *   else by name and place of work. Whoever was marked as there, the whole time or a part of it, was there; what people
 *   only say themselves doesn't count until it is confirmed.
 *
 * A set's hours are its own, or those of its parts together when they are more. Hours are of the kind (45 or 60
 * minutes) and, like those of certificates, rounded down to a tenth for each person.
 */
export async function factsOf(
  scope: FactsScope,
  filters: FigureFilters,
): Promise<RawBuilder<unknown>> {
  const { db, centreId } = scope;
  const kinds = Object.fromEntries(
    (await readKinds(db, centreId)).map(({ key, settings: { hour, creditMinutes } }) => [
      key,
      { hour, credit: creditMinutes },
    ]),
  );
  const hour = sql`coalesce((${JSON.stringify(kinds)}::jsonb -> e.kind ->> 'hour')::numeric, 60)`;
  const credit = sql`coalesce(e.credit_minutes, (${JSON.stringify(kinds)}::jsonb -> e.kind ->> 'credit')::int, ${length}, 0)`;
  const { organisationId, category, personId } = filters;
  const ofSome = organisationId || category || personId;
  return sql`
    whole as materialized (
      select e.*, coalesce(e.direction_id, s.direction_id) as field_id,
        ${inReach(scope, columnsOfEvent)} as within
      from event e left join section s on s.id = e.section_id
      where e.parent_id is null and ${tookPlace(scope.today)}
        and (${inReach(scope, columnsOfEvent)} or ${visitedFrom(scope.reach, scope.today)})
        and ${narrowed(filters)}
    ),
    part as materialized (
      select e.id, whole.id as whole_id, whole.within, whole.starts_on as whole_on,
        ${length} as length, ${hour} as hour, ${credit} as credit
      from whole join event e on e.id = whole.id
      union all
      select e.id, whole.id, whole.within, whole.starts_on, ${length}, ${hour}, ${credit}
      from whole join event e on e.parent_id = whole.id and e.state <> 'cancelled'
    ),
    weighed as (
      select whole_id, greatest(
        coalesce(sum(floor(credit / hour * 10) / 10) filter (where id = whole_id), 0),
        coalesce(sum(floor(credit / hour * 10) / 10) filter (where id <> whole_id), 0)) as hours
      from part group by whole_id
    ),
    entry as (
      select part.whole_id, part.whole_on, part.id = part.whole_id as itself, r.person_id, r.organisation_id,
        r.guest_name, r.guest_organisation,
        coalesce(r.person_id::text, lower(r.guest_email),
          lower(r.guest_name || '|' || r.guest_organisation)) as who,
        floor(10 * case when part.id = part.whole_id then weighed.hours else part.credit / part.hour end
          * case when a.minutes is null then 1 when part.length > 0 then least(1, a.minutes / part.length::numeric)
              when part.credit > 0 then least(1, a.minutes / part.credit::numeric) else 0 end) / 10 as hours
      from part join weighed on weighed.whole_id = part.whole_id
      join attendance a on a.event_id = part.id and a.state in ('present', 'partly')
      join registration_entry r on r.id = a.registration_id
      where part.within or ${fromReach(scope.reach, scope.today)}
    ),
    visit as materialized (
      select v.* from (
        select v.*, ${categoryOn(sql`v.whole_on`)} as category from (
        select whole_id as event_id, whole_on, who, max(person_id::text)::uuid as person_id,
          max(organisation_id::text)::uuid as organisation_id, max(guest_name) as guest_name,
          max(guest_organisation) as guest_organisation,
          greatest(coalesce(sum(hours) filter (where itself), 0),
            coalesce(sum(hours) filter (where not itself), 0)) as hours
        from entry group by whole_id, whole_on, who
        ) v left join person p on p.id = v.person_id
      ) v
      where ${sameOrNone('v.organisation_id', organisationId)}
        and ${category ? sql`coalesce(v.category, 'none') = ${category}` : sql`true`}
        and ${personId ? sql`v.person_id = ${personId}` : sql`true`}
    ),
    told as materialized (
      select whole.*, weighed.hours, coalesce(came.visits, 0)::int as visits,
        coalesce(came.hours, 0) as person_hours
      from whole join weighed on weighed.whole_id = whole.id
      left join (select event_id, count(*) as visits, sum(hours) as hours from visit group by event_id) came
        on came.event_id = whole.id
      where ${ofSome ? sql`came.visits > 0` : sql`true`}
    )`;
}

const columnsOfEvent = {
  organisation: sql.ref<string | null>('e.host_organisation_id'),
  section: sql.ref<string | null>('e.section_id'),
  direction: sql<string | null>`coalesce(e.direction_id, s.direction_id)`,
};

/** Minutes of the event `e` by its days and times; null where they don't say. */
const length = sql`(case when e.exact and e.ends_time > e.starts_time
  then extract(epoch from e.ends_time - e.starts_time)::int / 60 * (e.ends_on - e.starts_on + 1) end)`;

const sameOrNone = (column: string, asked: string | undefined) =>
  !asked
    ? sql`true`
    : asked === 'none'
      ? sql`${sql.ref(column)} is null`
      : sql`${sql.ref(column)}::text = ${asked}`;

function narrowed(filters: FigureFilters) {
  const { from, to, kind, sectionId, hostId, directionId, format, audience } = filters;
  const conditions = [
    ...(from ? [sql`e.starts_on >= ${from}::date`] : []),
    ...(to ? [sql`e.starts_on <= ${to}::date`] : []),
    sameOrNone('e.section_id', sectionId),
    sameOrNone('e.host_organisation_id', hostId),
    sameOrNone('e.format', format),
    ...(kind?.length ? [sql`e.kind = any(${kind}::text[])`] : []),
    ...(audience ? [sql`e.audience = ${audience}`] : []),
    ...(directionId === 'none'
      ? [sql`coalesce(e.direction_id, s.direction_id) is null`]
      : directionId
        ? [sql`coalesce(e.direction_id, s.direction_id) = ${directionId}`]
        : []),
  ];
  return sql.join(conditions, sql` and `);
}

/** Whether the registration `r` is of somebody from where the caller leads. */
function fromReach(reach: Reach, today: string) {
  return reach !== 'centre' && reach.organisationIds.length > 0
    ? sql`r.organisation_id in (
        select id from organisations_below(${reach.organisationIds}::uuid[], ${today}::date))`
    : sql`false`;
}

/** Whether such a person was at the event `e` or at a part of it. */
function visitedFrom(reach: Reach, today: string) {
  return reach !== 'centre' && reach.organisationIds.length > 0
    ? sql`e.id in (
        select coalesce(part.parent_id, part.id) from registration_entry r
        join attendance a on a.registration_id = r.id and a.state in ('present', 'partly')
        join event part on part.id = r.event_id
        where ${fromReach(reach, today)})`
    : sql`false`;
}
