import { sql } from 'kysely';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { notFound } from '#platform/errors.ts';
import type { Scope } from '#platform/query/define.ts';
import { peopleOfDecision } from '../../minutes/open-decisions.ts';
import { type ConsultedThere, consultationsThere } from '../consultations-there.ts';
import { teamOf } from '../list-visits.ts';
import type { VisitState } from '../schema.ts';

/** One institution on the route of an event, with what came of the visit. */
export interface Stop {
  organisation: string;
  visitOn: string;
  startsTime: string | null;
  endsTime: string | null;
  purpose: string;
  topics: string[];
  team: { id: string; name: string }[];
  guests: string[];
  state: VisitState;
  stateReason: string;
  /** Points of which something is said, and those that were not found in order. */
  seen: number;
  lacking: { text: string; word: string }[];
  noteState: 'draft' | 'offered' | 'signed' | null;
  agreed: { text: string; dueOn: string | null; people: { name: string }[] }[];
  /** What the team's people talked of there that day. */
  consultations: ConsultedThere[];
}

export interface EventRoute {
  event: { title: string; topic: string; startsOn: string; endsOn: string };
  /** Lessons, talks and classes of the event's programme. */
  programme: { title: string; speakers: string[] }[];
  stops: Stop[];
}

/** The visits that stand on an event, in order, with what came of them. @throws AppError `not-found` */
export async function readRoute(
  { db, today }: Pick<Scope, 'db' | 'today'>,
  eventId: string,
): Promise<EventRoute> {
  const event = await db
    .selectFrom('event')
    .select(['title', 'topic', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('id', '=', eventId)
    .executeTakeFirst();
  if (!event) throw notFound();
  const programme = await db
    .selectFrom('agenda_item as a')
    .select([
      'a.title',
      sql<
        string[]
      >`coalesce((select jsonb_agg(coalesce(p.short_name, sp.guest_name) order by sp.position)
        from agenda_speaker sp left join person p on p.id = sp.person_id where sp.agenda_item_id = a.id), '[]')`.as(
        'speakers',
      ),
    ])
    .where('a.event_id', '=', eventId)
    .orderBy('a.position')
    .execute();
  const stops = await db
    .selectFrom('visit as v')
    .leftJoin('visit_note as n', 'n.visit_id', 'v.id')
    .select((eb) => [
      labelOn(sql<string>`v.organisation_id`, today).as('organisation'),
      'v.visit_on as visitOn',
      sql<string | null>`to_char(v.starts_time, 'HH24:MI')`.as('startsTime'),
      sql<string | null>`to_char(v.ends_time, 'HH24:MI')`.as('endsTime'),
      ...(['v.purpose', 'v.topics', 'v.guests', 'v.state_reason as stateReason'] as const),
      teamOf.as('team'),
      eb.ref('v.state').$castTo<VisitState>().as('state'),
      sql<number>`(select count(*)::int from visit_point p
        where p.visit_id = v.id and p.answer <> 'unseen')`.as('seen'),
      sql<
        Stop['lacking']
      >`coalesce((select jsonb_agg(jsonb_build_object('text', p.text, 'word', p.word)
          order by p.position, p.id)
        from visit_point p where p.visit_id = v.id and p.answer in ('partly', 'no')), '[]')`.as(
        'lacking',
      ),
      eb.ref('n.state').$castTo<Stop['noteState']>().as('noteState'),
      agreed.as('agreed'),
      consultationsThere.as('consultations'),
    ])
    .where('v.event_id', '=', eventId)
    .orderBy('v.visit_on')
    .orderBy('v.starts_time')
    .orderBy('v.id')
    .execute();
  return { event, programme, stops };
}

/** What signed notes of the visit `v` say was agreed. */
const agreed = sql<Stop['agreed']>`coalesce((
  select jsonb_agg(jsonb_build_object('text', d.text, 'dueOn', d.due_on, 'people', ${peopleOfDecision})
    order by d.position, d.id)
  from decision d where d.visit_id = v.id and n.state = 'signed'), '[]')`;
