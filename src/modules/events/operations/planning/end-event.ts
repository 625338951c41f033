import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { readKinds } from '../../kinds/read-kinds.ts';
import { eventPermissions } from '../../permissions.ts';
import { callOff } from '../../planning/call-off.ts';
import { completeEvent, settlePlan } from '../../planning/complete-event.ts';
import { loadEvent } from '../../planning/load-event.ts';

const eventId = z.uuid();
const output = z.object({ eventId: z.uuid(), version: z.number().int() });

export const holdEvent = defineOperation({
  name: 'event.hold',
  summary: 'Says that an event took place; a kind without minutes is done with it.',
  input: z.object({ eventId }),
  output,
  permission: eventPermissions['event.hold'],
  http: { method: 'post', path: '/events/{eventId}/hold' },
  load: loadEvent,
  version: (target) => target.version,
  async run(context) {
    const { trx, actor, target, audit, emit, today, now } = context;
    const { id, fields, state } = target;
    if (state === 'cancelled') throw refuse('events.cancelled');
    if (state === 'held') throw refuse('events.already-held');
    if (fields.startsOn > today) throw refuse('events.in-future');
    const version = target.version + 1;
    await trx
      .updateTable('event')
      .set({ state: 'held', version, updated_at: now })
      .where('id', '=', id)
      .execute();
    audit({
      objectType: 'event',
      objectId: id,
      objectName: fields.title,
      before: { state },
      after: { state: 'held' },
    });
    emit({ type: 'event.held', payload: { eventId: id } });
    const kinds = await readKinds(trx, actor.centreId);
    const kind = kinds.find(({ key }) => key === fields.kind);
    if (kind?.settings.minutesDueDays === null) await completeEvent(context, target);
    return { eventId: id, version };
  },
});

export const cancelEvent = defineOperation({
  name: 'event.cancel',
  summary: 'Calls an event off with a reason: its date leaves the plan, people are told.',
  input: z.object({ eventId, reason: z.string().trim().min(1).max(2000) }),
  output,
  permission: eventPermissions['event.cancel'],
  http: { method: 'post', path: '/events/{eventId}/cancel' },
  load: loadEvent,
  version: (target) => target.version,
  async run(context, { reason }) {
    const { id } = context.target;
    const version = await callOff(context, context.target, reason);
    return { eventId: id, version };
  },
});

export const removeEvent = defineOperation({
  name: 'event.remove',
  summary: 'Removes a draft that nobody was told of.',
  input: z.object({ eventId }),
  output: z.object({ eventId: z.uuid() }),
  permission: eventPermissions['event.remove'],
  http: { method: 'delete', path: '/events/{eventId}' },
  load: loadEvent,
  version: (target) => target.version,
  async run(context) {
    const { trx, target, audit } = context;
    const { id, fields, state } = target;
    if (state !== 'draft') throw refuse('events.not-a-draft');
    const part = await trx
      .selectFrom('event')
      .select('id')
      .where('parent_id', '=', id)
      .executeTakeFirst();
    if (part) throw refuse('events.has-parts');
    await trx.deleteFrom('event').where('id', '=', id).execute();
    await settlePlan(context, target);
    audit({ objectType: 'event', objectId: id, objectName: fields.title, before: fields });
    return { eventId: id };
  },
});
