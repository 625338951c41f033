import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { holds } from '#platform/access/permission.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type PlacedScope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { listInput, type Page, pageOf, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { day } from '../planning/schema.ts';
import { visitPermissions } from './permissions.ts';
import { type VisitRow, visitRow, visitStates } from './schema.ts';

/** By what visits are narrowed, in the list and in its figures. */
export const visitFilters = {
  from: day.optional(),
  to: day.optional(),
  organisationId: z.uuid().optional(),
  /** Who goes. */
  personId: z.uuid().optional(),
  /** One of its topics, in any case of letters. */
  topic: z.string().trim().max(500).optional(),
  /** The event on which it stands. */
  eventId: z.uuid().optional(),
  planItemId: z.uuid().optional(),
};
export type VisitFilters = z.output<z.ZodObject<typeof visitFilters>>;

const visitList = listInput(['when', 'organisation', 'state'], '-when').extend({
  ...visitFilters,
  state: z.enum(visitStates).optional(),
  /** Over, and its note not signed yet. */
  withoutNote: z.stringbool().or(z.boolean()).optional(),
});

export const listVisits = defineQuery({
  name: 'visit.list',
  summary:
    'Visits of institutions; of an institution those that it knows of. `q` looks in purposes, topics and names.',
  permission: 'visit.read',
  rule: visitPermissions['visit.read'],
  placed: true,
  input: visitList,
  output: pageOf(visitRow),
  http: { path: '/visits' },
  run: visitsPage,
});

async function visitsPage(
  scope: PlacedScope<'visit.read'>,
  { q, ...asked }: z.output<typeof visitList>,
): Promise<Page<VisitRow>> {
  const label = labelOn(sql<string>`v.organisation_id`, scope.today);
  let found = visitsIn(scope).where(narrowedTo(asked));
  if (asked.state) found = found.where('v.state', '=', asked.state);
  if (asked.withoutNote)
    found = found.where(
      sql<SqlBool>`(v.state = 'done' and coalesce(n.state, 'draft') <> 'signed')`,
    );
  if (q) {
    const pattern = containing(q);
    found = found.where(
      sql<SqlBool>`(v.purpose ilike ${pattern} or array_to_string(v.topics, ' ') ilike ${pattern}
        or ${label} ilike ${pattern})`,
    );
  }
  const { by, direction } = sortOf(asked.sort);
  const column = { when: sql`v.visit_on`, organisation: label, state: sql`v.state` }[by];
  return readPage(
    found.orderBy(column, direction).orderBy('v.visit_on', 'desc').orderBy('v.id'),
    asked,
  );
}

/** Whether the visit `v` is one of those that the filters leave. */
export function narrowedTo({ from, to, ...asked }: VisitFilters): RawBuilder<SqlBool> {
  const conditions = [
    ...(from ? [sql`v.visit_on >= ${from}::date`] : []),
    ...(to ? [sql`v.visit_on <= ${to}::date`] : []),
    ...(asked.organisationId ? [sql`v.organisation_id = ${asked.organisationId}`] : []),
    ...(asked.personId ? [goes(asked.personId)] : []),
    ...(asked.topic
      ? [
          sql`exists (select from unnest(v.topics) topic where lower(topic) = lower(${asked.topic}))`,
        ]
      : []),
    ...(asked.eventId ? [sql`v.event_id = ${asked.eventId}`] : []),
    ...(asked.planItemId ? [sql`v.plan_item_id = ${asked.planItemId}`] : []),
  ];
  return sql<SqlBool>`${sql.join([sql`true`, ...conditions], sql` and `)}`;
}

/** Whether the person is of the team of the visit `v`. */
export const goes = (personId: string) =>
  sql<SqlBool>`exists (select from visit_person vp where vp.visit_id = v.id and vp.person_id = ${personId})`;

/** People of the visit `v`, the leader first. */
export const teamOf = sql<VisitRow['team']>`coalesce((
  select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.short_name) order by vp.leader desc, p.short_name)
  from visit_person vp join person p on p.id = vp.person_id where vp.visit_id = v.id), '[]')`;

/** Whether the caller is of those who write visits: others read what was announced and offered, nothing that is being written. */
export const seesDrafts = ({ actor, reach }: PlacedScope<'visit.read'>): boolean =>
  reach === 'centre' && holds(actor, 'visit.plan', visitPermissions['visit.plan']);

/** Visits `v` with their notes `n` that the caller may see, as the lists show them. */
export function visitsIn(scope: PlacedScope<'visit.read'>) {
  const { db, today } = scope;
  return (
    db
      .selectFrom('visit as v')
      .leftJoin('visit_note as n', 'n.visit_id', 'v.id')
      .where(inReach(scope, { organisation: sql.ref('v.organisation_id') }))
      // An institution sees what was announced to it, or what it has to sign.
      .$if(!seesDrafts(scope), (query) =>
        query.where(
          sql<SqlBool>`(v.announced_at is not null or coalesce(n.state, 'draft') <> 'draft')`,
        ),
      )
      .select((eb) => [
        'v.id',
        sql<VisitRow['organisation']>`jsonb_build_object('id', v.organisation_id, 'name',
        ${labelOn(sql<string>`v.organisation_id`, today)})`.as('organisation'),
        'v.visit_on as visitOn',
        sql<string | null>`to_char(v.starts_time, 'HH24:MI')`.as('startsTime'),
        sql<string | null>`to_char(v.ends_time, 'HH24:MI')`.as('endsTime'),
        'v.purpose',
        teamOf.as('team'),
        eb.ref('v.state').$castTo<VisitRow['state']>().as('state'),
        sql<boolean>`v.announced_at is not null`.as('announced'),
        sql<
          VisitRow['reply']
        >`case when v.reply is not null then jsonb_build_object('reply', v.reply,
          'word', v.reply_word, 'by', v.replied_by_name, 'repliedAt', v.replied_at) end`.as(
          'reply',
        ),
        sql<number>`(select count(*)::int from visit_point p where p.visit_id = v.id)`.as('points'),
        sql<number>`(select count(*)::int from visit_point p
        where p.visit_id = v.id and p.answer <> 'unseen')`.as('seen'),
        sql<VisitRow['noteState']>`n.state`.as('noteState'),
        sql<number>`(select count(*)::int from decision d
        where d.visit_id = v.id and d.state = 'open')`.as('openDecisions'),
      ])
  );
}
