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
 * Hours are those of certificates (`certificates/credit.ts`, `attendance/set/presence.ts`): of the kind (45 or 60 minutes),
 * for the share of the time that somebody was there, rounded down to a tenth for each person. What runs side by side in
 * the parts of a set counts once.
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
  const credit = sql`coalesce(e.credit_minutes, (${JSON.stringify(kinds)}::jsonb -> e.kind ->> 'credit')::int)`;
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
      select e.id, whole.id as whole_id, ${length} as length, e.starts_on - whole.starts_on as first, e.ends_on - e.starts_on as days,
        extract(epoch from e.starts_time)::int / 60 as begins, extract(epoch from e.ends_time)::int / 60 as ends
      from whole join event e on e.parent_id = whole.id and e.state <> 'cancelled'
    ),
    -- What runs side by side counts once; a set one of whose parts has no times has no length.
    cover as (
      select whole_id, range_agg(int4range((first + day) * 1440 + begins, (first + day) * 1440 + ends)) as spans
      from part cross join lateral generate_series(0, days) day where length is not null group by whole_id
    ),
    parts as (
      select part.whole_id, count(*) as count, case when bool_and(length is not null) then (
        select sum(upper(span) - lower(span)) from cover c, unnest(c.spans) span where c.whole_id = part.whole_id) end as length
      from part group by part.whole_id
    ),
    weighed as materialized (
      select e.id as whole_id, parts.count as parts, parts.length as parts_length, ${hour} as hour,
        coalesce(parts.length, ${length}) as length, coalesce(${credit}, parts.length, ${length}, 0) as minutes
      from whole e left join parts on parts.whole_id = e.id
    ),
    entry as (
      select whole.id as whole_id, part.id as part_id, part.length as part_length, a.state, a.minutes, r.person_id,
        r.organisation_id, r.guest_name, r.guest_organisation,
        ${whoOf} as who
      from (
        select id as event_id, id as whole_id, null::uuid as part_id from whole
        union all select id, whole_id, id from part
      ) place
      join whole on whole.id = place.whole_id left join part on part.id = place.part_id
      join attendance a on a.event_id = place.event_id and a.state in ('present', 'partly')
      join registration_entry r on r.id = a.registration_id
      where whole.within or ${fromReach(scope.reach, scope.today)}
    ),
    stay as (
      select entry.whole_id, who, max(person_id::text)::uuid as person_id,
        max(organisation_id::text)::uuid as organisation_id, max(guest_name) as guest_name,
        max(guest_organisation) as guest_organisation,
        greatest(
          coalesce(max(case when entry.minutes is null then 1 when w.length > 0 then least(1, entry.minutes / w.length::numeric)
            when state = 'present' then 1 else 0 end) filter (where part_id is null), 0),
          coalesce(case when max(w.parts_length) is null then count(part_id) / nullif(max(w.parts), 0)::numeric
            else least(max(w.parts_length), sum(least(coalesce(entry.minutes, part_length), part_length))
              filter (where part_id is not null)) / max(w.parts_length)::numeric end, 0)) as share
      from entry join weighed w on w.whole_id = entry.whole_id
      group by entry.whole_id, who
    ),
    visit as materialized (
      select v.* from (
        select stay.*, stay.whole_id as event_id, ${categoryOn(sql`whole.starts_on`)} as category,
          floor(floor(w.minutes * stay.share) / w.hour * 10) / 10 as hours
        from stay join whole on whole.id = stay.whole_id join weighed w on w.whole_id = stay.whole_id
        left join person p on p.id = stay.person_id
      ) v
      where ${sameOrNone('v.organisation_id', organisationId)}
        and ${category ? sql`coalesce(v.category, 'none') = ${category}` : sql`true`}
        and ${personId ? sql`v.person_id = ${personId}` : sql`true`}
    ),
    told as materialized (
      select whole.*, floor(weighed.minutes / weighed.hour * 10) / 10 as hours, coalesce(came.visits, 0)::int as visits,
        coalesce(came.hours, 0) as person_hours
      from whole join weighed on weighed.whole_id = whole.id
      left join (select event_id, count(*) as visits, sum(hours) as hours from visit group by event_id) came
        on came.event_id = whole.id
      where ${ofSome ? sql`came.visits > 0` : sql`true`}
    )`;
}

/** What tells those of registrations `r` apart: people by their cards, guests by their address, else by name and place of work. */
export const whoOf = sql`coalesce(r.person_id::text, lower(r.guest_email),
  lower(r.guest_name || '|' || r.guest_organisation))`;

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
