import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadEvent } from '../../planning/load-event.ts';
import { unansweredOf } from '../../registration/find-unanswered.ts';
import { tell } from '../../registration/letters/tell.ts';
import { registrationPermissions } from '../../registration/permissions.ts';

export const remindUnanswered = defineOperation({
  name: 'event.registration.remind-unanswered',
  summary: 'Writes to all who were invited and have not answered, to each once.',
  input: z.object({ eventId: z.uuid() }),
  output: z.object({ letters: z.number().int() }),
  permission: registrationPermissions['event.registration.remind-unanswered'],
  http: { method: 'post', path: '/events/{eventId}/invitations/reminder' },
  load: loadEvent,
  async run(context, { eventId }) {
    const { trx, target, audit, today } = context;
    const { fields, state } = target;
    if (state !== 'published') throw refuse('eventsRegistration.not-announced');
    if (!fields.exact || fields.endsOn < today) throw refuse('eventsRegistration.no-day');
    const letters = await tell(context, eventId, 'unanswered', await unansweredOf(trx, eventId));
    if (letters > 0)
      audit({
        objectType: 'event',
        objectId: eventId,
        objectName: fields.title,
        after: { letters },
      });
    return { letters };
  },
});
