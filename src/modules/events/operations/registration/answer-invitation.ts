import { z } from 'zod';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { readAnswers } from '../../registration/answers.ts';
import { type Entry, findEntries } from '../../registration/find-entry.ts';
import { registrationPermissions } from '../../registration/permissions.ts';
import { lockPlaces, requireOpen } from '../../registration/places.ts';
import { attendsAt, register, withdraw } from '../../registration/register.ts';
import {
  type Answers,
  type Attends,
  attendances,
  givenAnswers,
  placed,
} from '../../registration/schema.ts';

/** Not offered by the API: `answerByLink` runs it for whoever has the letter. */
export const answerInvitation = defineOperation({
  name: 'event.registration.answer',
  summary: 'Says by a letter’s link whether its reader comes.',
  input: z.object({
    registrationId: z.uuid(),
    comes: z.boolean(),
    attends: z.enum(attendances).nullable().default(null),
    answers: givenAnswers.default({}),
  }),
  output: placed,
  permission: registrationPermissions['event.registration.answer'],
  load: async (context, { registrationId }) => {
    const of = await context.trx
      .selectFrom('registration_entry')
      .select(['event_id', 'person_id', 'guest_name', 'guest_email'])
      .where('id', '=', registrationId)
      .executeTakeFirst();
    const places = of && (await lockPlaces(context, of.event_id));
    if (!of || !places) return null;
    const [entry] = await findEntries(context.trx, places.eventId, [registrationId]);
    return entry ? { places, entry, personId: of.person_id, guest: of } : null;
  },
  async run(context, { comes, attends, answers }) {
    const { target, audit } = context;
    const { places, entry, personId, guest } = target;
    requireOpen(places);
    const had = { state: entry.state, attends: entry.attends };
    const { id } = entry;
    const said = comes
      ? { attends: attendsAt(places, attends), answers: readAnswers(places.fields, answers) }
      : null;
    let state: Entry['state'];
    if (!said) {
      await withdraw(context, places, [entry], 'declined');
      state = 'declined';
    } else if (entry.state === 'registered' || entry.state === 'waiting') {
      await rewrite(context, id, said);
      state = entry.state;
    } else {
      const who = personId
        ? { personId }
        : {
            guestName: guest.guest_name ?? '',
            guestEmail: guest.guest_email,
            guestOrganisation: '',
          };
      state = (await register(context, places, who, { ...said, source: 'invitation' })).state;
    }
    audit({
      objectType: 'event',
      objectId: places.eventId,
      objectName: places.title,
      before: { ...had, registrationId: id },
      after: { state, attends: said?.attends ?? null, registrationId: id },
    });
    return { registrationId: id, state };
  },
});

/** Who comes anyway says otherwise how. */
async function rewrite(
  { trx, now }: Pick<OperationContext, 'trx' | 'now'>,
  id: string,
  { attends, answers }: { attends: Attends | null; answers: Answers },
): Promise<void> {
  await trx
    .updateTable('registration_entry')
    .set((eb) => ({
      attends,
      answers: JSON.stringify(answers),
      answered_at: now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}
