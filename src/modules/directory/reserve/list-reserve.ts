import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { listInput, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { labelOn } from '../organisations/columns.ts';
import { reservePermissions } from '../permissions/reserve.ts';
import { worksWithin } from '../personal-data/sight.ts';
import { matchesPerson } from '../search/matches.ts';
import { day } from '../sections/schema.ts';
import { reserveEntry, reserveStates } from './schema.ts';

export const listReserve = defineQuery({
  name: 'reserve.list',
  summary: 'The reserve of leaders on a day: for which post, where, by which order, how prepared.',
  permission: 'reserve.read',
  rule: reservePermissions['reserve.read'],
  placed: true,
  input: listInput(['name', 'post', 'organisation', 'since']).extend({
    /** Whose entry is in force on the day; today unless told. Without a state all entries. */
    on: day.optional(),
    state: z.enum(reserveStates).optional(),
    postKind: several(z.string().trim().min(1).max(60)),
    /** Who works in these organisations or below them, or is prepared for them. */
    organisation: several(z.uuid()),
    personId: z.uuid().optional(),
    id: z.uuid().optional(),
  }),
  output: pageOf(reserveEntry),
  http: { path: '/reserve' },
  async run(scope, { on = scope.today, state, postKind, organisation, personId, id, q, ...list }) {
    const { db, today } = scope;
    const name = sql<string>`concat_ws(' ', person.family_name, nullif(person.given_name, ''), nullif(person.patronymic, ''))`;
    const held = (value: typeof name) => sql<string>`coalesce((
      select ${value} from post po
      where po.person_id = person.id and daterange(po.since, po.until, '[]') @> ${today}::date
      order by po.main desc, po.id limit 1), '')`;
    const label = sql<string>`coalesce(${labelOn(sql.ref('r.organisation_id'), today)}, '')`;
    const inForce = sql<boolean>`daterange(r.since, r.until, '[]') @> ${on}::date`;
    let found = db
      .selectFrom('leader_reserve as r')
      .innerJoin('person', 'person.id', 'r.person_id')
      .select([
        'r.id',
        'r.person_id as personId',
        name.as('person'),
        held(sql<string>`po.title`).as('post'),
        held(sql<string>`${labelOn(sql.ref('po.organisation_id'), today)}`).as(
          'currentOrganisation',
        ),
        'r.post_kind as postKind',
        'r.organisation_id as organisationId',
        label.as('organisation'),
        'r.since',
        'r.until',
        'r.ground',
        'r.preparation',
        'r.end_ground as endGround',
        'r.version',
      ])
      .select((eb) => eb.ref('r.outcome').$castTo<'appointed' | 'left' | null>().as('outcome'))
      .where('person.merged_into', 'is', null)
      .where(worksWithin(scope));
    if (state === 'current') found = found.where(inForce);
    else if (state) found = found.where('r.outcome', '=', state);
    if (postKind) found = found.where('r.post_kind', 'in', postKind);
    if (organisation) {
      const reach = { organisationIds: organisation, sectionIds: [], directionIds: [] };
      const there = worksWithin({ today, reach });
      found = found.where(
        sql<boolean>`(${there} or r.organisation_id in (select id from organisations_below(${organisation}::uuid[], ${today}::date)))`,
      );
    }
    if (personId) found = found.where('r.person_id', '=', personId);
    if (id) found = found.where('r.id', '=', id);
    if (q) found = found.where(matchesPerson(q));
    const { by, direction } = sortOf(list.sort);
    const column = { name, post: sql`r.post_kind`, organisation: label, since: sql`r.since` }[by];
    return readPage(found.orderBy(column, direction).orderBy(name).orderBy('r.id'), list);
  },
});
