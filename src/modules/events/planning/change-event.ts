import { changesOf } from '#platform/audit/changes-of.ts';
import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import type { EventTime } from '../events.ts';
import { fillPlaces } from '../registration/places.ts';
import { countTowardsPlan } from './complete-event.ts';
import type { LoadedEvent } from './load-event.ts';
import { giveDays } from './promised.ts';
import { isEventComplete } from './promised-events.ts';
import type { EventFields } from './schema.ts';
import { eventColumnsOf, requireSound } from './write-event.ts';

/** When and where people have to be, by what is written about an event. */
const timeOf = (fields: EventFields): EventTime => {
  const { startsOn, endsOn, startsTime, endsTime, exact, place, room, format } = fields;
  return { startsOn, endsOn, startsTime, endsTime, exact, place, room, format };
};

/**
 * Changes a locked event: the plan's date goes with it, and those who were told hear when the time or the place is
 * another one.
 *
 * @param given - what is written anew
 * @param reason why, which the letters about a move repeat; that of an earlier move goes
 * @throws AppError `refused` (`events.cancelled`), `invalid` by field
 */
export async function changeEvent(
  context: OperationContext,
  target: LoadedEvent,
  given: Partial<EventFields>,
  reason = '',
): Promise<{ version: number; fields: EventFields }> {
  const { trx, audit, emit, now } = context;
  const { id: eventId, fields } = target;
  if (target.state === 'cancelled') throw refuse('events.cancelled');
  const after: EventFields = { ...fields, ...given };
  // Whoever only moves an announced event has not been asked for what its kind requires since.
  const complete = target.state !== 'draft' && given.ownFields !== undefined;
  await requireSound(context, after, fields, complete);
  const [was, is] = [timeOf(fields), timeOf(after)];
  const moved = JSON.stringify(was) !== JSON.stringify(is);
  const told = target.state !== 'draft';
  const days = JSON.stringify([after.startsOn, after.endsOn, after.exact, after.planItemId]);
  const had = JSON.stringify([fields.startsOn, fields.endsOn, fields.exact, fields.planItemId]);
  const planDateId =
    target.state === 'published' && days !== had
      ? await giveDays(context, target.planDateId, after)
      : target.planDateId;
  const version = target.version + 1;
  await trx
    .updateTable('event')
    .set({
      ...eventColumnsOf(after),
      plan_date_id: planDateId,
      state_reason: reason,
      sequence: target.sequence + (told && moved ? 1 : 0),
      version,
      updated_at: now,
    })
    .where('id', '=', eventId)
    .execute();
  audit({
    objectType: 'event',
    objectId: eventId,
    objectName: after.title,
    ...changesOf(fields, after),
  });
  // More places are given at once to those who wait.
  if (after.capacity !== fields.capacity || after.quota !== fields.quota)
    await fillPlaces(context, eventId);
  // Somebody says only afterwards which item had promised it.
  if (after.planItemId !== fields.planItemId && (await isEventComplete(context, eventId)))
    await countTowardsPlan(context, { id: eventId, fields: after, planDateId });
  if (told && moved) emit({ type: 'event.moved', payload: { eventId, before: was, after: is } });
  return { version, fields: after };
}
