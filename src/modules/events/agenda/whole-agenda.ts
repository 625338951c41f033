import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { agendaItems } from './read-agenda.ts';
import type { AgendaItem } from './schema.ts';

/** What was spoken of at an event: its own agenda, then, of a set, those of its parts in the order of time. */
export async function wholeAgenda(
  db: Db,
  event: { eventId: string; startsOn: string; startsTime: string | null },
): Promise<AgendaItem[]> {
  const parts = await db
    .selectFrom('event')
    .select([
      'id as eventId',
      'starts_on as startsOn',
      sql<string | null>`to_char(starts_time, 'HH24:MI')`.as('startsTime'),
    ])
    .where('parent_id', '=', event.eventId)
    .where('state', 'in', ['published', 'held'])
    .orderBy('starts_on')
    .orderBy('starts_time')
    .orderBy('stream')
    .orderBy('id')
    .execute();
  const items: AgendaItem[] = [];
  for (const one of [event, ...parts]) items.push(...(await agendaItems(db, one)));
  return items;
}
