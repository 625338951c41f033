import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { settlePlan } from './complete-event.ts';
import type { LoadedEvent } from './load-event.ts';
import { giveDays } from './promised.ts';

/** Calls a locked event off: its date leaves the plan, the others hear of it. @returns the event's version now */
export async function callOff(
  context: OperationContext,
  target: LoadedEvent,
  reason: string,
): Promise<number> {
  const { trx, audit, emit, now } = context;
  const { id, fields, state } = target;
  if (state === 'cancelled') throw refuse('events.cancelled');
  if (state === 'held') throw refuse('events.already-held');
  await giveDays(context, target.planDateId, null);
  const version = target.version + 1;
  await trx
    .updateTable('event')
    .set({
      state: 'cancelled',
      state_reason: reason,
      plan_date_id: null,
      sequence: target.sequence + 1,
      version,
      updated_at: now,
    })
    .where('id', '=', id)
    .execute();
  audit({
    objectType: 'event',
    objectId: id,
    objectName: fields.title,
    before: { state },
    after: { state: 'cancelled', reason },
  });
  await settlePlan(context, target);
  emit({ type: 'event.cancelled', payload: { eventId: id, reason } });
  return version;
}
