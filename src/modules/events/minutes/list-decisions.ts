import { sql } from 'kysely';
import { z } from 'zod';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type PlacedScope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { listInput, type Page, pageOf, sortOf } from '#platform/query/list.ts';
import { named, namedAs } from '#platform/query/named.ts';
import { readPage } from '#platform/query/read-page.ts';
import { binds, peopleOfDecision } from './open-decisions.ts';
import { minutesPermissions } from './permissions.ts';
import { printed } from './printed.ts';
import { minutesDecision } from './schema.ts';

/** `late`: open beyond its day. */
export const decisionFilters = ['open', 'late', 'done', 'undone'] as const;

const decisionRow = minutesDecision.omit({ version: true }).extend({
  eventId: z.uuid(),
  /** Of the session: its name, day and the number of its minutes as it is printed. */
  title: z.string(),
  heldOn: z.string(),
  number: z.string(),
  section: named.nullable(),
  /** Days beyond the last one; 0 while there is time or where it has ended. */
  lateDays: z.number().int(),
});
export type DecisionRow = z.output<typeof decisionRow>;

const input = listInput(['due', 'held', 'section', 'state'], 'due').extend({
  state: z.enum(decisionFilters).optional(),
  sectionId: z.uuid().optional(),
  /** Whom it binds. */
  personId: z.uuid().optional(),
});

export const listDecisions = defineQuery({
  name: 'decision.list',
  summary:
    'What approved minutes resolved and bind people, groups or a day to; `q` looks in texts.',
  permission: 'minutes.list',
  rule: minutesPermissions['minutes.list'],
  placed: true,
  input,
  output: pageOf(decisionRow),
  http: { path: '/decisions' },
  run: decisionsPage,
});

function decisionsPage(
  scope: PlacedScope<'minutes.list'>,
  { q, state, sectionId, personId, ...list }: z.output<typeof input>,
): Promise<Page<DecisionRow>> {
  const { db, today } = scope;
  const late = sql<number>`case when d.state = 'open' then greatest(${today}::date - d.due_on, 0) else 0 end`;
  let found = db
    .selectFrom('decision as d')
    .innerJoin('minutes_point as point', 'point.id', 'd.point_id')
    .innerJoin('minutes as m', 'm.id', 'point.minutes_id')
    .innerJoin('event as e', 'e.id', 'm.event_id')
    .leftJoin('section as s', 's.id', 'e.section_id')
    .select((eb) => [
      'd.id',
      'd.text',
      peopleOfDecision.as('people'),
      'd.groups',
      'd.due_on as dueOn',
      eb.ref('d.state').$castTo<DecisionRow['state']>().as('state'),
      'd.result',
      'd.ended_on as endedOn',
      'e.id as eventId',
      'e.title',
      'm.held_on as heldOn',
      printed.as('number'),
      namedAs('e.section_id', 's.name').as('section'),
      sql<number>`coalesce(${late}, 0)`.as('lateDays'),
    ])
    .where('m.state', '=', 'approved')
    .where(binds)
    .where(
      inReach(scope, {
        organisation: sql.ref('e.host_organisation_id'),
        section: sql.ref('e.section_id'),
        direction: sql.ref('e.direction_id'),
      }),
    );
  if (q) found = found.where('d.text', 'ilike', containing(q));
  if (state === 'late') found = found.where(late, '>', 0);
  else if (state) found = found.where('d.state', '=', state);
  if (sectionId) found = found.where('e.section_id', '=', sectionId);
  if (personId)
    found = found.where(
      sql<boolean>`exists (select from decision_person dp where dp.decision_id = d.id and dp.person_id = ${personId})`,
    );
  const { by, direction } = sortOf(list.sort);
  const column = {
    due: sql`d.due_on`,
    held: sql`m.held_on`,
    section: sql`s.name`,
    state: sql`array_position(array['open', 'undone', 'done'], d.state)`,
  }[by];
  return readPage(
    found
      .orderBy(sql`d.state <> 'open' and ${by === 'due'}`)
      .orderBy(column, (order) => (direction === 'desc' ? order.desc() : order.asc()).nullsLast())
      .orderBy('m.held_on', 'desc')
      .orderBy('d.id'),
    list,
  );
}
