import { type Expression, type RawBuilder, sql } from 'kysely';
import { roles } from '#platform/access/actor.ts';
import type { MainRole } from '#platform/access/main-role.ts';
import type { ShownGrant } from './grant-shapes.ts';

/** The grants of a membership: those valid first, then by role. */
export function grantsOf(
  membershipId: Expression<string>,
  today: string,
): RawBuilder<ShownGrant[]> {
  return sql<ShownGrant[]>`(
    select coalesce(jsonb_agg(to_jsonb(shown) - 'rank' order by shown.state <> 'current', shown.state, shown.rank, shown.id), '[]')
    from (
      select g.id, g.role, ${rank} as rank,
        case when o.id is not null then jsonb_build_object('id', o.id, 'name', o.name) end as "ownRole",
        ${placeJson('g', today)} as place, g.since, g.until, g.ground, g.left_on as "leftOn",
        case when g.until < ${today}::date then 'ended' when g.since > ${today}::date then 'future' else 'current' end as state
      from membership_grant g left join own_role o on o.id = g.own_role_id
      where g.membership_id = ${membershipId}
    ) shown)`;
}

/** What a person's account is called by; null without an account. */
export function accessOf(personId: Expression<string>, today: string): RawBuilder<MainRole | null> {
  return sql<MainRole | null>`(
    select jsonb_build_object('role', g.role, 'ownRole', o.name)
    from membership m
    left join membership_grant g on g.membership_id = m.id and ${valid(today)}
    left join own_role o on o.id = g.own_role_id
    where m.person_id = ${personId} and m.ended_at is null
    order by ${rank} limit 1)`;
}

/** Whether a grant (alias `g`) is valid on a day. */
const valid = (day: string) => sql<boolean>`daterange(g.since, g.until, '[]') @> ${day}::date`;

/** The order in which roles reach; own roles last. */
const rank = sql<number>`coalesce(array_position(${sql.raw(`array[${roles.map((role) => `'${role}'`).join()}]`)}, g.role), 99)`;

/** The place of a grant or an invitation, by the table's name in the query, with its name on a day. */
export function placeJson(table: 'g' | 'invitation', day: string) {
  const [organisation, section, direction] = ['organisation_id', 'section_id', 'direction_id'].map(
    (column) => sql.ref(`${table}.${column}`),
  );
  return sql<ShownGrant['place']>`case
    when ${organisation} is not null then jsonb_build_object('kind', 'organisation', 'id', ${organisation},
      'name', coalesce(organisation_name_on(${organisation}, ${day}::date), ''))
    when ${section} is not null then jsonb_build_object('kind', 'section', 'id', ${section},
      'name', (select name from section where id = ${section}))
    when ${direction} is not null then jsonb_build_object('kind', 'direction', 'id', ${direction},
      'name', (select name from direction where id = ${direction}))
    end`;
}

/** Whether the membership of a query has a grant that is valid on a day and fits a condition on alias `g`. */
export const hasGrant = (day: string, fits: RawBuilder<unknown>) =>
  sql<boolean>`exists (select from membership_grant g where g.membership_id = membership.id and ${valid(day)} and ${fits})`;
