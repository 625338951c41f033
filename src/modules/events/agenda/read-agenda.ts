import { sql } from 'kysely';
import { z } from 'zod';
import { labelOn } from '#modules/directory/organisations/columns.ts';
import { currentPost, currentTitle } from '#modules/directory/sections/current-post.ts';
import { personName } from '#modules/directory/sections/read-section.ts';
import type { Db } from '#platform/db/database.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { eventPermissions } from '../permissions.ts';
import { eventOf } from '../planning/read-event.ts';
import { layOutTimes } from './lay-out-times.ts';
import { type AgendaItem, type AgendaSpeaker, agendaItem } from './schema.ts';

const agenda = z.object({ items: z.array(agendaItem), may: z.object({ update: z.boolean() }) });
export type Agenda = z.output<typeof agenda>;

export const readAgenda = defineQuery({
  name: 'agenda.read',
  summary: 'The agenda of an event: items in order with speakers and times.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({ eventId: z.uuid() }),
  output: agenda,
  http: { path: '/events/{eventId}/agenda' },
  run: agendaOf,
});

async function agendaOf(
  scope: Scope<'event.read'>,
  { eventId }: { eventId: string },
): Promise<Agenda> {
  const event = await eventOf(scope, { eventId });
  return {
    items: await agendaItems(scope.db, { eventId, ...event }),
    may: { update: event.may.update && event.state !== 'cancelled' },
  };
}

/** Items of an event's agenda in order. @param startsOn the day whose posts speakers have */
export async function agendaItems(
  db: Db,
  {
    eventId,
    startsOn,
    startsTime,
  }: { eventId: string; startsOn: string; startsTime: string | null },
): Promise<AgendaItem[]> {
  const rows = await db
    .selectFrom('agenda_item as a')
    .select((eb) => [
      'a.id',
      eb.ref('a.kind').$castTo<AgendaItem['kind']>().as('kind'),
      'a.title',
      'a.note',
      sql<string | null>`to_char(a.starts_time, 'HH24:MI')`.as('startsTime'),
      'a.minutes',
      'a.version',
    ])
    .where('a.event_id', '=', eventId)
    .orderBy('a.position')
    .execute();
  const speakers = await readSpeakers(db, eventId, startsOn);
  const spans = layOutTimes(rows, startsTime);
  return rows.map((row, at) => ({
    ...row,
    from: spans[at]?.from ?? null,
    to: spans[at]?.to ?? null,
    speakers: speakers.flatMap(({ itemId, ...one }) => (itemId === row.id ? [one] : [])),
  }));
}

function readSpeakers(
  db: Db,
  eventId: string,
  on: string,
): Promise<(AgendaSpeaker & { itemId: string })[]> {
  return db
    .selectFrom('agenda_speaker as sp')
    .innerJoin('agenda_item as a', 'a.id', 'sp.agenda_item_id')
    .leftJoin('person as p', 'p.id', 'sp.person_id')
    .leftJoinLateral(currentPost(on), (join) => join.onTrue())
    .select((eb) => [
      'sp.id',
      'a.id as itemId',
      'sp.person_id as personId',
      sql<string>`coalesce(sp.guest_name, ${personName})`.as('name'),
      sql<string>`case when sp.person_id is null then sp.guest_post else concat_ws(', ',
        ${currentTitle}, case when post.organisation_id is not null and not p.in_centre
          then nullif(${labelOn(sql<string>`post.organisation_id`, on)}, '') end) end`.as('post'),
      'sp.guest_email as guestEmail',
      eb.ref('sp.state').$castTo<AgendaSpeaker['state']>().as('state'),
      sql<number>`(select count(*)::int from material m where m.agenda_item_id = a.id)`.as(
        'materials',
      ),
    ])
    .where('a.event_id', '=', eventId)
    .orderBy('sp.position')
    .execute();
}
