import { sql } from 'kysely';
import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { findEntries } from '../../registration/find-entry.ts';
import { registrationPermissions } from '../../registration/permissions.ts';
import { fillPlaces, lockPlaces } from '../../registration/places.ts';
import { withdraw } from '../../registration/register.ts';
import { placeOfEvent } from './enrol-people.ts';

const input = z.object({
  eventId: z.uuid(),
  registrationIds: z.array(z.uuid()).min(1).max(2000),
});

async function load(context: OperationContext, { eventId }: z.output<typeof input>) {
  const queue = await lockPlaces(context, eventId);
  return queue && { queue, place: await placeOfEvent(context, eventId) };
}

export const cancelRegistrations = defineOperation({
  name: 'event.registration.cancel',
  summary: 'Takes people out of an event; their places go to those who wait longest.',
  input,
  output: z.object({ cancelled: z.number().int() }),
  permission: registrationPermissions['event.registration.cancel'],
  http: { method: 'post', path: '/events/{eventId}/registrations/cancel' },
  load,
  async run(context, { eventId, registrationIds }) {
    const { trx, target, audit } = context;
    const entries = await findEntries(trx, eventId, registrationIds);
    const cancelled = await withdraw(context, target.queue, entries, 'cancelled');
    audit({
      objectType: 'event',
      objectId: eventId,
      objectName: target.queue.title,
      after: { cancelled },
    });
    return { cancelled };
  },
});

export const moveUpRegistrations = defineOperation({
  name: 'event.registration.move-up',
  summary:
    'Puts people who wait at the head of the waiting list, in the order that they have there.',
  input,
  output: z.object({ moved: z.number().int() }),
  permission: registrationPermissions['event.registration.move-up'],
  http: { method: 'post', path: '/events/{eventId}/registrations/move-up' },
  load,
  async run(context, { eventId, registrationIds }) {
    const { trx, target, audit } = context;
    if (target.queue.state !== 'published') throw refuse('eventsRegistration.closed');
    const { rows } = await sql`
      with first as (
        select min(queued_at) as at from registration_entry where event_id = ${eventId} and state = 'waiting'
      ), moved as (
        select r.id, row_number() over (order by r.queued_at desc, r.id desc) as back
        from registration_entry r
        where r.event_id = ${eventId} and r.state = 'waiting' and r.id = any(${registrationIds}::uuid[])
      )
      update registration_entry r set queued_at = first.at - moved.back * interval '1 millisecond', version = version + 1
      from first, moved where r.id = moved.id returning 1`.execute(trx);
    audit({
      objectType: 'event',
      objectId: eventId,
      objectName: target.queue.title,
      after: { movedUp: rows.length },
    });
    await fillPlaces(context, eventId);
    return { moved: rows.length };
  },
});
