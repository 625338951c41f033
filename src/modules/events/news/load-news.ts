import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { type LoadedEvent, loadEvent } from '../planning/load-event.ts';
import { drafted } from './read-news.ts';
import type { NewsFields } from './schema.ts';

/** News of an event that was, with the event locked. */
export interface LoadedNews {
  event: LoadedEvent;
  place: LoadedEvent['place'];
  /** As somebody wrote them; null while they are made of the records. */
  fields: NewsFields | null;
  /** 0 while nobody has written. */
  version: number;
}

/** Locks an event together with its news; null for an absent or foreign one. */
export async function loadNews(
  context: OperationContext,
  { eventId }: { eventId: string },
): Promise<LoadedNews | null> {
  const event = await loadEvent(context, { eventId });
  if (!event) return null;
  const row = await context.trx
    .selectFrom('event_news')
    .select(['title', 'text', 'brief', 'version'])
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  const { version = 0, ...fields } = row ?? {};
  return { event, place: event.place, fields: row ? (fields as NewsFields) : null, version };
}

/** Keeps what news say, over what was there. @returns the version now */
export async function keepNews(
  context: OperationContext & { target: LoadedNews },
  fields: NewsFields,
): Promise<number> {
  const { trx, actor, target, now } = context;
  const version = target.version + 1;
  const values = { ...fields, written_by_name: actor.name, version, updated_at: now };
  await trx
    .insertInto('event_news')
    .values({
      ...values,
      event_id: target.event.id,
      centre_id: actor.centreId,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('event_id').doUpdateSet(values))
    .execute();
  return version;
}

/** What news say now: as somebody wrote them, else as the records say them. */
export async function newsNow(
  context: OperationContext & { target: LoadedNews },
): Promise<NewsFields> {
  const { trx, actor, kernel, today, target } = context;
  if (target.fields) return target.fields;
  const { id } = target.event;
  const made = await drafted({ db: trx, centreId: actor.centreId, kernel, today }, [id]);
  const fields = made.get(id);
  if (!fields) throw refuse('eventsNews.too-early');
  return fields;
}

/** There are news only of what has begun and was not called off. @throws AppError `refused` */
export function requireBeen({ event: { state, fields } }: LoadedNews, today: string): void {
  if (state === 'cancelled') throw refuse('events.cancelled');
  if (state === 'draft' || fields.startsOn > today) throw refuse('eventsNews.too-early');
}
