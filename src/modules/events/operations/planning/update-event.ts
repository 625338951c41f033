import { z } from 'zod';
import { changesOf } from '#platform/audit/changes-of.ts';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import type { EventTime } from '../../events.ts';
import { eventPermissions } from '../../permissions.ts';
import { eventPlace, loadEvent } from '../../planning/load-event.ts';
import { giveDays } from '../../planning/promised.ts';
import { type EventFields, eventChanges } from '../../planning/schema.ts';
import { eventColumnsOf, requireSound } from '../../planning/write-event.ts';
import { fillPlaces } from '../../registration/places.ts';

const input = eventChanges.extend({ eventId: z.uuid() });

const timeOf = (fields: EventFields): EventTime => {
  const { startsOn, endsOn, startsTime, endsTime, exact, place, room, format } = fields;
  return { startsOn, endsOn, startsTime, endsTime, exact, place, room, format };
};

export const updateEvent = defineOperation({
  name: 'event.update',
  summary: 'Changes what is written about an event; fields that are left out stay.',
  input,
  output: z.object({ eventId: z.uuid(), version: z.number().int() }),
  permission: eventPermissions['event.update'],
  http: { method: 'patch', path: '/events/{eventId}' },
  // It has to be allowed where the event stands and where it is put.
  load: async (context, given) => {
    const event = await loadEvent(context, given);
    if (!event) return null;
    const wanted = { ...event.fields, ...withoutAbsent(given) };
    return { ...event, places: [event.place, await eventPlace(context, wanted)] };
  },
  version: (target) => target.version,
  async run(context, { eventId, ...given }) {
    const { trx, target, audit, emit, now } = context;
    if (target.state === 'cancelled') throw refuse('events.cancelled');
    const after: EventFields = { ...target.fields, ...withoutAbsent(given) };
    await requireSound(context, after, target.fields);
    const [was, is] = [timeOf(target.fields), timeOf(after)];
    const moved = JSON.stringify(was) !== JSON.stringify(is);
    const told = target.state !== 'draft';
    const days = JSON.stringify([after.startsOn, after.endsOn, after.exact, after.planItemId]);
    const { fields } = target;
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
      ...changesOf(target.fields, after),
    });
    // More places are given at once to those who wait.
    if (after.capacity !== fields.capacity || after.quota !== fields.quota)
      await fillPlaces(context, eventId);
    if (told && moved) emit({ type: 'event.moved', payload: { eventId, before: was, after: is } });
    return { eventId, version };
  },
});

/** A field that is left out is no field set to nothing. */
function withoutAbsent<T extends object>(given: T): Partial<EventFields> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
