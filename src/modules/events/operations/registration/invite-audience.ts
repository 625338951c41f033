import { z } from 'zod';
import { requireKnown } from '#modules/directory/sections/require-known.ts';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadEvent } from '../../planning/load-event.ts';
import { invite, writeInvitations } from '../../registration/invite.ts';
import { tell } from '../../registration/letters/tell.ts';
import { registrationPermissions } from '../../registration/permissions.ts';
import { audience } from '../../registration/schema.ts';

export const inviteAudience = defineOperation({
  name: 'event.registration.invite',
  summary:
    'Invites sections, whom a rule takes in, people and guests; letters go when the event is announced and near.',
  input: audience.extend({ eventId: z.uuid() }),
  output: z.object({ invited: z.number().int(), letters: z.number().int() }),
  permission: registrationPermissions['event.registration.invite'],
  http: { method: 'post', path: '/events/{eventId}/invitations' },
  load: loadEvent,
  async run(context, { eventId, ...chosen }) {
    const { target, audit } = context;
    const { fields, state } = target;
    if (state === 'cancelled' || state === 'held') throw refuse('eventsRegistration.closed');
    await requireKnown(context, 'section', chosen.sectionIds, 'sectionIds');
    await requireKnown(context, 'person', chosen.personIds, 'personIds');
    const event = { id: eventId, state, ...fields };
    const made = await invite(context, event, chosen);
    const letters = await writeInvitations(context, event);
    if (made.length > 0)
      audit({
        objectType: 'event',
        objectId: eventId,
        objectName: fields.title,
        after: { invited: made.length },
      });
    return { invited: made.length, letters };
  },
});

export const inviteAgain = defineOperation({
  name: 'event.registration.invite-again',
  summary: 'Writes once more to those who have not answered, and asks again those who declined.',
  input: z.object({ eventId: z.uuid(), registrationIds: z.array(z.uuid()).min(1).max(2000) }),
  output: z.object({ letters: z.number().int() }),
  permission: registrationPermissions['event.registration.invite-again'],
  http: { method: 'post', path: '/events/{eventId}/invitations/again' },
  load: loadEvent,
  async run(context, { eventId, registrationIds }) {
    const { trx, target, audit, today } = context;
    const { fields, state } = target;
    if (state !== 'published') throw refuse('eventsRegistration.not-announced');
    if (!fields.exact || fields.endsOn < today) throw refuse('eventsRegistration.no-day');
    const asked = await trx
      .updateTable('registration_entry')
      .set((eb) => ({ state: 'invited', version: eb('version', '+', 1) }))
      .where('event_id', '=', eventId)
      .where('id', 'in', registrationIds)
      .where('state', 'in', ['invited', 'declined', 'cancelled'])
      .returning('id')
      .execute();
    const letters = await tell(
      context,
      eventId,
      'invitation',
      asked.map(({ id }) => id),
    );
    audit({ objectType: 'event', objectId: eventId, objectName: fields.title, after: { letters } });
    return { letters };
  },
});
