import type { OperationContext } from '#platform/operation/define.ts';
import { type LoadedEvent, loadEvent } from '../planning/load-event.ts';
import type { SeenBy } from './material-schema.ts';
import type { PlacedMaterial } from './permissions.ts';

/** Where a new material is to hang; null for an absent or foreign event or item. */
export async function loadHanger(
  context: OperationContext,
  { eventId, agendaItemId }: { eventId: string; agendaItemId?: string | null | undefined },
): Promise<(PlacedMaterial & { event: LoadedEvent }) | null> {
  const event = await loadEvent(context, { eventId });
  if (!event) return null;
  if (!agendaItemId) return { event, place: event.place, speakers: [] };
  const item = await context.trx
    .selectFrom('agenda_item')
    .select('id')
    .where('id', '=', agendaItemId)
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  if (!item) return null;
  return { event, place: event.place, speakers: await speakersOf(context, agendaItemId) };
}

/** A material, locked. */
export interface LoadedMaterial extends PlacedMaterial {
  id: string;
  event: LoadedEvent;
  title: string;
  seenBy: SeenBy;
  last: number;
  version: number;
}

/** Locks a material for a change; null for an absent or foreign one. */
export async function loadMaterial(
  context: OperationContext,
  { materialId }: { materialId: string },
): Promise<LoadedMaterial | null> {
  const { trx } = context;
  const row = await trx
    .selectFrom('material')
    .selectAll()
    .where('id', '=', materialId)
    .forUpdate()
    .executeTakeFirst();
  const event = row && (await loadEvent(context, { eventId: row.event_id }));
  if (!row || !event) return null;
  const { last } = await trx
    .selectFrom('material_version')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('material_id', '=', materialId)
    .executeTakeFirstOrThrow();
  return {
    id: row.id,
    event,
    place: event.place,
    speakers: row.agenda_item_id ? await speakersOf(context, row.agenda_item_id) : [],
    title: row.title,
    seenBy: row.seen_by as SeenBy,
    last: last ?? 0,
    version: row.version,
  };
}

async function speakersOf({ trx }: OperationContext, itemId: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('agenda_speaker')
    .select('person_id as id')
    .where('agenda_item_id', '=', itemId)
    .where('state', '<>', 'declined')
    .execute();
  return rows.flatMap(({ id }) => id ?? []);
}
