import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { addDays } from '#platform/datetime/iso-date.ts';
import { defineQuery } from '#platform/query/define.ts';
import { listInput, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { labelOn } from '../organisations/columns.ts';
import { peoplePermissions } from '../permissions/people.ts';
import { day } from '../sections/schema.ts';
import { changeKinds } from './change-kinds.ts';
import { reachesPost } from './filter-people.ts';
import { readPack } from './pack.ts';
import { postGroups } from './post-groups.ts';

const change = z.object({
  kind: z.enum(changeKinds),
  /** The first day of who came, moved or has another post; the last day of who left. */
  on: z.iso.date(),
  personId: z.uuid(),
  name: z.string(),
  post: z.string(),
  organisation: z.string(),
  /** What the person was before a move. */
  fromPost: z.string().nullable(),
  fromOrganisation: z.string().nullable(),
});
export type StaffChange = z.output<typeof change>;

const changesInput = listInput(['on', 'name', 'organisation'], '-on').extend({
  /** Thirty days up to today unless told. */
  from: day.optional(),
  to: day.optional(),
  organisation: several(z.uuid()),
  kind: several(z.enum(changeKinds)),
  postGroup: several(z.enum(postGroups)),
});

const sorts = {
  on: ['on', 'name'],
  name: ['name', 'on'],
  organisation: ['organisation', 'on', 'name'],
} as const;

export const listChanges = defineQuery({
  name: 'person.changes',
  summary: 'Who came, who left, who moved to another institution or another post between two days.',
  permission: 'person.read',
  rule: peoplePermissions['person.read'],
  placed: true,
  input: changesInput,
  output: pageOf(change),
  http: { path: '/people/changes' },
  async run(scope, asked) {
    const { organisation, kind, postGroup, q, to = scope.today, ...list } = asked;
    const from = asked.from ?? addDays(to, -30);
    const { pack } = await readPack(scope.db, scope.centreId);
    const kinds = postGroup
      ? pack.postKinds.filter(({ group }) => postGroup.includes(group)).map(({ key }) => key)
      : null;
    // Spells are reckoned within what is asked for: who leaves one of its institutions for another has not left.
    const asks = sql<boolean>`${reachesPost(scope)}
        ${organisation ? sql`and po.organisation_id in (select id from organisations_below(${organisation}::uuid[], ${to}::date))` : sql``}
        ${kinds ? sql`and po.kind = any(${kinds}::text[])` : sql``}`;
    let found = scope.db
      .selectFrom(sql<StaffChange>`(${events(asks, from, to, scope.today)})`.as('event'))
      .selectAll();
    if (kind) found = found.where('event.kind', 'in', kind);
    if (q) found = found.where('event.name', 'ilike', `%${q.replace(/[\\%_]/g, '\\$&')}%`);
    const { by, direction } = sortOf(list.sort);
    for (const [at, column] of sorts[by].entries())
      found = found.orderBy(`event.${column}`, at === 0 ? direction : 'asc');
    return readPage(
      found.orderBy('event.personId').orderBy('event.kind').orderBy('event.post'),
      list,
    );
  },
});

/** Ends of spells: of working at all, in one organisation, in one kind of post there. A start that nobody knows is no event. */
function events(asks: RawBuilder<boolean>, from: string, to: string, today: string) {
  // The table has an index by person, which a part of this query would not have.
  const heldOn = (day: RawBuilder<unknown>, more: RawBuilder<unknown>) => sql`
    select po.title, po.organisation_id from post po
    where po.person_id = e.person_id and daterange(po.since, po.until, '[]') @> ${day} and ${asks} ${more}
    order by po.main desc, po.since desc nulls last, po.id limit 1`;
  const before = heldOn(sql`(e."on" - 1)`, sql``);
  const current = heldOn(
    sql`e."on"`,
    sql`and coalesce(po.organisation_id = e.organisation_id, true) and coalesce(po.kind = e.kind, true)`,
  );
  return sql`
    with own as materialized (
      select po.person_id, po.organisation_id, po.kind, po.main, daterange(po.since, po.until, '[]') as days
      from post po join person on person.id = po.person_id and person.merged_into is null
      where ${asks}
    ),
    whole as (select person_id, unnest(range_agg(days)) as days from own group by 1),
    places as (select person_id, organisation_id, unnest(range_agg(days)) as days from own where main group by 1, 2),
    kinds as (select person_id, organisation_id, kind, unnest(range_agg(days)) as days from own where main group by 1, 2, 3),
    event as (
      select 'came' as kind_of, person_id, lower(days) as "on", null::uuid as organisation_id, null::text as kind from whole
        where lower(days) between ${from}::date and ${to}::date
      union all
      select 'left', person_id, upper(days) - 1, null, null from whole
        where upper(days) - 1 between ${from}::date and ${to}::date
      union all
      select 'moved', p.person_id, lower(p.days), p.organisation_id, null from places p
        where lower(p.days) between ${from}::date and ${to}::date
          and exists (select from whole w where w.person_id = p.person_id and w.days @> (lower(p.days) - 1))
          and exists (select from own b where b.person_id = p.person_id and b.main and b.days @> (lower(p.days) - 1)
            and b.organisation_id <> p.organisation_id)
      union all
      select 'changed', k.person_id, lower(k.days), k.organisation_id, k.kind from kinds k
        where lower(k.days) between ${from}::date and ${to}::date
          and exists (select from own b where b.person_id = k.person_id and b.main and b.days @> (lower(k.days) - 1)
            and b.organisation_id = k.organisation_id and b.kind <> k.kind)
    )
    select e.kind_of as kind, e."on", e.person_id as "personId",
      concat_ws(' ', person.family_name, nullif(person.given_name, ''), nullif(person.patronymic, '')) as name,
      coalesce(c.title, '') as post, coalesce(${labelOn(sql.ref('c.organisation_id'), today)}, '') as organisation,
      b.title as "fromPost", ${labelOn(sql.ref('b.organisation_id'), today)} as "fromOrganisation"
    from event e join person on person.id = e.person_id
    left join lateral (${current}) c on true
    left join lateral (${before}) b on e.kind_of in ('moved', 'changed')`;
}
