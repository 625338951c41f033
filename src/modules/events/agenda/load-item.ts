import type { OperationContext } from '#platform/operation/define.ts';
import { type LoadedEvent, loadEvent } from '../planning/load-event.ts';
import type { AgendaFields } from './schema.ts';

/** An item of an agenda; its event is locked, so that two people don't reorder at once. */
export interface LoadedItem {
  id: string;
  event: LoadedEvent;
  position: number;
  fields: AgendaFields;
  version: number;
  place: LoadedEvent['place'];
}

/** Locks an item for a change; null for an absent or foreign one. */
export async function loadItem(
  context: OperationContext,
  { itemId }: { itemId: string },
): Promise<LoadedItem | null> {
  const { trx } = context;
  const of = await trx
    .selectFrom('agenda_item')
    .select('event_id as eventId')
    .where('id', '=', itemId)
    .executeTakeFirst();
  const event = of && (await loadEvent(context, of));
  const row = await trx
    .selectFrom('agenda_item')
    .selectAll()
    .where('id', '=', itemId)
    .executeTakeFirst();
  if (!event || !row) return null;
  const speakers = await trx
    .selectFrom('agenda_speaker')
    .select((eb) => [
      'person_id as personId',
      'guest_name as guestName',
      'guest_post as guestPost',
      'guest_email as guestEmail',
      eb.ref('state').$castTo<AgendaFields['speakers'][number]['state']>().as('state'),
    ])
    .where('agenda_item_id', '=', itemId)
    .orderBy('position')
    .execute();
  return {
    id: itemId,
    event,
    position: row.position,
    fields: {
      kind: row.kind as AgendaFields['kind'],
      title: row.title,
      note: row.note,
      startsTime: row.starts_time?.slice(0, 5) ?? null,
      minutes: row.minutes,
      speakers,
    },
    version: row.version,
    place: event.place,
  };
}
