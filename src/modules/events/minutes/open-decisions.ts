import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { printed } from './printed.ts';

/** What somebody still has to do, and which minutes say so. */
export interface OpenDecision {
  id: string;
  text: string;
  people: { id: string; name: string }[];
  groups: string[];
  dueOn: string | null;
  version: number;
  eventId: string;
  /** As it is printed. */
  number: string;
  heldOn: string;
}

/** People of the decision `d`. */
export const peopleOfDecision = sql<{ id: string; name: string }[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', p.id, 'name', p.short_name) order by p.short_name)
  from decision_person dp join person p on p.id = dp.person_id where dp.decision_id = d.id), '[]')`;

/** Whether the decision `d` binds anybody: it names people, a group or a day. «To take note» is done when it is said. */
export const binds = sql<boolean>`(d.due_on is not null or cardinality(d.groups) > 0
  or exists (select from decision_person dp where dp.decision_id = d.id))`;

/** Open decisions of a body from sessions before a day, what is due first at the top. */
export function openDecisions(
  db: Db,
  { body, before }: { body: string; before: string },
): Promise<OpenDecision[]> {
  return db
    .selectFrom('decision as d')
    .innerJoin('minutes_point as point', 'point.id', 'd.point_id')
    .innerJoin('minutes as m', 'm.id', 'point.minutes_id')
    .select([
      'd.id',
      'd.text',
      peopleOfDecision.as('people'),
      'd.groups',
      'd.due_on as dueOn',
      'd.version',
      'm.event_id as eventId',
      printed.as('number'),
      'm.held_on as heldOn',
    ])
    .where('m.body', '=', body)
    .where('m.held_on', '<', before)
    .where('m.state', '<>', 'draft')
    .where('d.state', '=', 'open')
    .where(binds)
    .orderBy(sql`d.due_on nulls last`)
    .orderBy('m.held_on')
    .orderBy('d.id')
    .execute();
}
