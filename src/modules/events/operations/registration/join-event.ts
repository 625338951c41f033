import { z } from 'zod';
import { notFound, refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { readAnswers } from '../../registration/answers.ts';
import { findEntry } from '../../registration/find-entry.ts';
import { registrationPermissions } from '../../registration/permissions.ts';
import { lockPlaces, requireOpen } from '../../registration/places.ts';
import { attendsAt, register, withdraw } from '../../registration/register.ts';
import { attendances, givenAnswers, placed } from '../../registration/schema.ts';

const eventId = z.uuid();

/** The caller's own registration at an event that they may know of. */
async function loadOwn(context: OperationContext, input: { eventId: string }) {
  const { personId } = context.actor;
  const places = await lockPlaces(context, input.eventId);
  if (!places || places.state === 'draft' || !personId) return null;
  return { places, personId, entry: await findEntry(context.trx, input.eventId, { personId }) };
}

export const joinEvent = defineOperation({
  name: 'event.registration.join',
  summary: 'Registers the caller for an event: a place, or the end of the waiting list.',
  input: z.object({
    eventId,
    attends: z.enum(attendances).nullable().default(null),
    answers: givenAnswers.default({}),
  }),
  output: placed,
  permission: registrationPermissions['event.registration.join'],
  http: { method: 'post', path: '/events/{eventId}/registration' },
  load: loadOwn,
  async run(context, { attends, answers }) {
    const { target, audit } = context;
    const { places, personId, entry } = target;
    requireOpen(places);
    // To an event for those invited nobody else comes by themselves.
    if (places.registration !== 'open' && !entry) throw refuse('eventsRegistration.invited-only');
    const { registrationId, state, changed } = await register(
      context,
      places,
      { personId },
      {
        attends: attendsAt(places, attends),
        answers: readAnswers(places.fields, answers),
        source: 'self',
      },
    );
    if (changed)
      audit({
        objectType: 'event',
        objectId: places.eventId,
        objectName: places.title,
        before: { state: entry?.state ?? null },
        after: { state, registrationId },
      });
    return { registrationId, state };
  },
});

export const leaveEvent = defineOperation({
  name: 'event.registration.leave',
  summary: 'Takes the caller out of an event; the place goes to who waits longest.',
  input: z.object({ eventId }),
  output: placed,
  permission: registrationPermissions['event.registration.leave'],
  http: { method: 'delete', path: '/events/{eventId}/registration' },
  load: loadOwn,
  async run(context) {
    const { target, audit } = context;
    const { places, entry } = target;
    if (!entry) throw notFound();
    requireOpen(places);
    await withdraw(context, places, [entry], 'declined');
    audit({
      objectType: 'event',
      objectId: places.eventId,
      objectName: places.title,
      before: { state: entry.state },
      after: { state: 'declined', registrationId: entry.id },
    });
    return { registrationId: entry.id, state: 'declined' as const };
  },
});
