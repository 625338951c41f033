import type { OperationContext } from '#platform/operation/define.ts';
import { type LoadedEvent, loadEvent } from '../planning/load-event.ts';
import type { PlacedDuty } from './permissions.ts';

/** A line of a checklist, locked. */
export interface LoadedDuty extends PlacedDuty {
  id: string;
  event: LoadedEvent;
  title: string;
  dueOn: string | null;
  doneOn: string | null;
  version: number;
}

/** Locks a line for a change; null for an absent or foreign one. */
export async function loadDuty(
  context: OperationContext,
  { dutyId }: { dutyId: string },
): Promise<LoadedDuty | null> {
  const row = await context.trx
    .selectFrom('event_duty')
    .selectAll()
    .where('id', '=', dutyId)
    .forUpdate()
    .executeTakeFirst();
  const event = row && (await loadEvent(context, { eventId: row.event_id }));
  if (!row || !event) return null;
  return {
    id: row.id,
    event,
    place: event.place,
    personId: row.person_id,
    title: row.title,
    dueOn: row.due_on,
    doneOn: row.done_on,
    version: row.version,
  };
}
