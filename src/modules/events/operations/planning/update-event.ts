import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { eventPermissions } from '../../permissions.ts';
import { changeEvent } from '../../planning/change-event.ts';
import { eventPlace, loadEvent } from '../../planning/load-event.ts';
import { type EventFields, eventChanges } from '../../planning/schema.ts';

const input = eventChanges.extend({ eventId: z.uuid() });

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
    const { version } = await changeEvent(context, context.target, withoutAbsent(given));
    return { eventId, version };
  },
});

/** A field that is left out is no field set to nothing. */
function withoutAbsent<T extends object>(given: T): Partial<EventFields> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
