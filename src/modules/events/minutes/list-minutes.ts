import { sql } from 'kysely';
import { z } from 'zod';
import { labelOn, namedOrganisation } from '#modules/directory/organisations/columns.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type PlacedScope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { listInput, type Page, pageOf, sortOf } from '#platform/query/list.ts';
import { named, namedAs } from '#platform/query/named.ts';
import { readPage } from '#platform/query/read-page.ts';
import { day } from '../planning/schema.ts';
import { dueDaysByKind, dueOn, needsMinutes, withoutMaterials } from './due-minutes.ts';
import { binds } from './open-decisions.ts';
import { minutesPermissions } from './permissions.ts';
import { printed } from './printed.ts';

/** `late`: due before today and not handed in. */
export const minutesFilters = ['late', 'missing', 'draft', 'submitted', 'approved'] as const;

const minutesRow = z.object({
  eventId: z.uuid(),
  title: z.string(),
  kind: z.string(),
  heldOn: z.string(),
  section: named.nullable(),
  host: named.nullable(),
  /** Who owes them: the head of the section, else who answers for the event. */
  head: named.nullable(),
  /** As it is printed. */
  number: z.string().nullable(),
  state: z.enum(['missing', 'draft', 'submitted', 'approved']),
  dueOn: z.string(),
  /** Days beyond the last one; 0 while there is time, or once they were handed in. */
  lateDays: z.number().int(),
  /** Speakers without materials. */
  withoutMaterials: z.number().int(),
  openDecisions: z.number().int(),
});
export type MinutesRow = z.output<typeof minutesRow>;

const input = listInput(['due', 'held', 'title', 'section', 'host', 'state'], '-due').extend({
  state: z.enum(minutesFilters).optional(),
  sectionId: z.uuid().optional(),
  hostId: z.uuid().optional(),
  from: day.optional(),
  to: day.optional(),
  /** Only where speakers owe materials. */
  withoutMaterials: z.stringbool().or(z.boolean()).optional(),
});

export const listMinutes = defineQuery({
  name: 'minutes.list',
  summary: 'Minutes that are due, late, handed in and approved; `q` looks in titles.',
  permission: 'minutes.list',
  rule: minutesPermissions['minutes.list'],
  placed: true,
  input,
  output: pageOf(minutesRow),
  http: { path: '/minutes' },
  run: minutesPage,
});

async function minutesPage(
  scope: PlacedScope<'minutes.list'>,
  {
    q,
    state,
    sectionId,
    hostId,
    from,
    to,
    withoutMaterials: owed,
    ...list
  }: z.output<typeof input>,
): Promise<Page<MinutesRow>> {
  const { db, centreId, today } = scope;
  const days = await dueDaysByKind(db, centreId);
  const due = dueOn(days);
  const stateOf = sql<MinutesRow['state']>`coalesce(m.state, 'missing')`;
  const late = sql<number>`case when coalesce(m.state, 'draft') = 'draft'
    then greatest(${today}::date - ${due}, 0) else 0 end`;
  let found = db
    .selectFrom('event as e')
    .leftJoin('minutes as m', 'm.event_id', 'e.id')
    .leftJoin('section as s', 's.id', 'e.section_id')
    .select([
      'e.id as eventId',
      'e.title',
      'e.kind',
      'e.starts_on as heldOn',
      namedAs('e.section_id', 's.name').as('section'),
      namedOrganisation('e.host_organisation_id', today).as('host'),
      sql<MinutesRow['head']>`(
        select jsonb_build_object('id', p.id, 'name', p.short_name) from person p
        where p.id = coalesce((
          select sm.person_id from section_member sm where sm.section_id = e.section_id
            and sm.role = 'head' and e.starts_on <@ daterange(sm.since, sm.until, '[]')
          limit 1), e.responsible_id))`.as('head'),
      sql<string | null>`${printed}`.as('number'),
      stateOf.as('state'),
      due.as('dueOn'),
      late.as('lateDays'),
      withoutMaterials.as('withoutMaterials'),
      sql<number>`(select count(*)::int from decision d join minutes_point p on p.id = d.point_id
        where p.minutes_id = m.id and d.state = 'open' and ${binds})`.as('openDecisions'),
    ])
    .where(needsMinutes(days, today))
    .where(
      inReach(scope, {
        organisation: sql.ref('e.host_organisation_id'),
        section: sql.ref('e.section_id'),
        direction: sql.ref('e.direction_id'),
      }),
    );
  if (q) found = found.where('e.title', 'ilike', containing(q));
  if (state === 'late') found = found.where(late, '>', 0);
  else if (state) found = found.where(stateOf, '=', state);
  if (sectionId) found = found.where('e.section_id', '=', sectionId);
  if (hostId) found = found.where('e.host_organisation_id', '=', hostId);
  if (from) found = found.where('e.starts_on', '>=', from);
  if (to) found = found.where('e.starts_on', '<=', to);
  if (owed) found = found.where(withoutMaterials, '>', 0);
  const { by, direction } = sortOf(list.sort);
  const column = {
    due,
    held: sql`e.starts_on`,
    title: sql`e.title`,
    section: sql`s.name`,
    host: labelOn(sql<string>`e.host_organisation_id`, today),
    state: sql`array_position(array['missing', 'draft', 'submitted', 'approved'], ${stateOf})`,
  }[by];
  return readPage(found.orderBy(column, direction).orderBy('e.title').orderBy('e.id'), list);
}
