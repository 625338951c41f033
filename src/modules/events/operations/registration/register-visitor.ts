import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { readAnswers } from '../../registration/answers.ts';
import { type Comer, findEntry, personAt } from '../../registration/find-entry.ts';
import { tell } from '../../registration/letters/tell.ts';
import { registrationPermissions } from '../../registration/permissions.ts';
import { lockPlaces, requireOpen } from '../../registration/places.ts';
import { attendsAt, register } from '../../registration/register.ts';
import {
  attendances,
  givenAnswers,
  guest,
  language,
  visitorName,
} from '../../registration/schema.ts';

/** Not offered by the API: the event's public page runs it for a visitor. */
export const registerVisitor = defineOperation({
  name: 'event.registration.visit',
  summary: 'Registers a visitor for an open event; what became of it says the letter alone.',
  input: guest.extend({
    name: visitorName,
    eventId: z.uuid(),
    attends: z.enum(attendances).nullable().default(null),
    answers: givenAnswers.default({}),
    language,
  }),
  output: z.object({}),
  permission: registrationPermissions['event.registration.visit'],
  // Whose address it is, is asked before the lock: others wait for it.
  load: async (context, { eventId, email }) => {
    const personId = await personAt(context.trx, email);
    const places = await lockPlaces(context, eventId);
    return places && places.state !== 'draft' ? { places, personId } : null;
  },
  async run(context, { name, email, organisation, attends, answers, language }) {
    const { target, audit } = context;
    const { places, personId } = target;
    requireOpen(places);
    if (places.registration !== 'open') throw refuse('eventsRegistration.invited-only');
    const visitor = { guestName: name, guestEmail: email, guestOrganisation: organisation };
    // Who came as a guest before the register knew the address stays that guest.
    const known = personId && !(await findEntry(context.trx, places.eventId, visitor));
    const who: Comer = known ? { personId } : visitor;
    const { registrationId, state, changed } = await register(context, places, who, {
      attends: attendsAt(places, attends),
      answers: readAnswers(places.fields, answers),
      source: 'self',
      language,
    });
    // Who asks again gets the link again; the page has said nothing but that a letter comes.
    if (!changed) await tell(context, places.eventId, 'again', [registrationId]);
    audit({
      objectType: 'event',
      objectId: places.eventId,
      objectName: places.title,
      after: { state, registrationId },
    });
    return {};
  },
});
