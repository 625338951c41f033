import { z } from 'zod';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { senderAddress } from '#platform/mail/smtp.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { answerSecret } from '../../registration/letters/answer-link.ts';
import { stillTrue } from '../../registration/letters/kinds.ts';
import { takeLetters, type WaitingLetter } from '../../registration/letters/read-letters.ts';
import { writeLetter } from '../../registration/letters/write-letter.ts';
import { registrationPermissions } from '../../registration/permissions.ts';

/** Letters in one transaction. */
const batch = 100;

/** Not offered by the API: the job of an event's letters runs it until there is no more. */
export const writeEventLetters = defineOperation({
  name: 'event.registration.write-letters',
  summary: 'Writes the letters of an event that wait.',
  input: z.object({ eventId: z.uuid() }),
  output: z.object({ more: z.boolean() }),
  permission: registrationPermissions['event.registration.write-letters'],
  load: async ({ trx }, { eventId }) =>
    (await trx.selectFrom('event').select('id').where('id', '=', eventId).executeTakeFirst()) ??
    null,
  async run(context, { eventId }) {
    const { trx, centre, audit, now, kernel } = context;
    const letters = await takeLetters(context, eventId, batch);
    let written = 0;
    for (const letter of letters) {
      const mailId = await writeOne(letter);
      if (mailId) written += 1;
      await trx
        .updateTable('event_letter')
        .set({ written_at: now, mail_id: mailId })
        .where('registration_id', '=', letter.registrationId)
        .where('kind', '=', letter.kind)
        .where('turn', '=', letter.turn)
        .execute();
    }
    const title = letters[0]?.event.title;
    if (title)
      audit({
        objectType: 'event',
        objectId: eventId,
        objectName: title,
        after: { letters: written },
      });
    return { more: letters.length === batch };

    /** @returns the letter's id; null where there is nobody to write to, or nothing true to say any more */
    async function writeOne(letter: WaitingLetter): Promise<string | null> {
      const { email, kind, registrationId } = letter;
      if (!z.email().safeParse(email).success || !email || !stillTrue(kind, letter)) return null;
      const { secret, hash } = await answerSecret(kernel, registrationId);
      await trx
        .updateTable('registration_entry')
        .set({ secret_hash: hash })
        .where('id', '=', registrationId)
        .where((eb) => eb.or([eb('secret_hash', 'is', null), eb('secret_hash', '<>', hash)]))
        .execute();
      const said = writeLetter(letter, {
        publicUrl: kernel.config.publicUrl,
        secret,
        centreName: centre.name,
        sender: senderAddress(kernel.config),
        now,
      });
      return queueMail(context, { to: email, ...said, hidden: 'once_sent' });
    }
  },
});
