import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { emergencyPermissions } from '../../hosting/emergency/permissions.ts';
import { changedBy, emergencyInput } from '../../hosting/emergency/schema.ts';
import { splitEvent } from '../../hosting/emergency/split-event.ts';
import { callOff } from '../../planning/call-off.ts';
import { changeEvent } from '../../planning/change-event.ts';
import { loadEvent } from '../../planning/load-event.ts';

/** Alarm, blackout, illness: many events online, moved, split or called off in one act; everybody concerned hears. */
export const meetEmergency = defineOperation({
  name: 'event.emergency',
  summary:
    'Turns announced events online, moves, splits or cancels them in one act, with the reason that people are told.',
  input: emergencyInput,
  output: z.object({ changed: z.number().int(), eventIds: z.array(z.uuid()) }),
  permission: emergencyPermissions['event.emergency'],
  http: { method: 'post', path: '/event-emergency' },
  load: async (context, { eventIds, act }) => {
    // A set is moved with its parts; which of them goes online or is split is said one by one.
    const parts = ['move', 'cancel'].includes(act.kind)
      ? await context.trx
          .selectFrom('event')
          .select('id')
          .where('parent_id', 'in', eventIds)
          .where('state', '=', 'published')
          .execute()
      : [];
    const events = [];
    for (const eventId of [...new Set([...eventIds, ...parts.map(({ id }) => id)])].sort()) {
      const event = await loadEvent(context, { eventId });
      if (!event) return null;
      events.push(event);
    }
    const places = events.map(({ place }) => place);
    return places[0] ? { events, place: places[0], places } : null;
  },
  async run(context, { act, reason }) {
    const { trx, target } = context;
    const touched: string[] = [];
    for (const event of target.events) {
      const { title } = event.fields;
      if (event.state !== 'published') throw refuse('eventsEmergency.not-announced', { title });
      touched.push(event.id);
      if (act.kind === 'cancel') {
        await callOff(context, event, reason);
        continue;
      }
      if (act.kind !== 'split') {
        await changeEvent(context, event, changedBy(act, event.fields), reason);
        continue;
      }
      await trx
        .updateTable('event')
        .set({ state_reason: reason })
        .where('id', '=', event.id)
        .execute();
      touched.push(await splitEvent(context, event, act));
    }
    return { changed: target.events.length, eventIds: touched };
  },
});
