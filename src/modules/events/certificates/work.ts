import type { Db } from '#platform/db/database.ts';

/** The kind under which the issuing of an event's certificates is written down. */
export const workOf = (eventId: string) => `certificates:${eventId}`;

/** The issuing of an event's certificates, the newest first. */
export function selectWork(db: Db, eventId: string) {
  return db
    .selectFrom('background_work')
    .select(['id', 'state', 'done', 'total', 'error', 'finished_at as finishedAt'])
    .where('kind', '=', workOf(eventId))
    .orderBy('created_at', 'desc');
}
