import { z } from 'zod';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { agendaPermissions } from '../../agenda/permissions.ts';
import { speakerSecret } from '../../agenda/speakers/answer-secret.ts';
import { findSpeakerLetters } from '../../agenda/speakers/find-letters.ts';
import { writeSpeakerLetter } from '../../agenda/speakers/write-letter.ts';

/** Not offered by the API: the clock runs it. Run again it writes nothing twice. */
export const writeToSpeakers = defineOperation({
  name: 'speaker.write',
  summary:
    'Asks speakers of announced events whether they come, and reminds them of what they show.',
  input: z.object({}),
  output: z.object({ letters: z.number().int() }),
  permission: agendaPermissions['speaker.write'],
  load: nothingToLoad,
  async run(context) {
    const { trx, actor, kernel, today, audit } = context;
    let letters = 0;
    for (const letter of await findSpeakerLetters(trx, today)) {
      const { step, to, talk } = letter;
      const taken = await trx
        .insertInto('preparation_reminder')
        .values({
          centre_id: actor.centreId,
          speaker_id: talk.speakerId,
          step,
          about: talk.startsOn,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('step')
        .executeTakeFirst();
      if (!taken) continue;
      const { secret, hash } = await speakerSecret(kernel, talk.speakerId);
      await trx
        .updateTable('agenda_speaker')
        .set({ secret_hash: hash })
        .where('id', '=', talk.speakerId)
        .execute();
      const { publicUrl } = kernel.config;
      await queueMail(context, {
        to,
        ...writeSpeakerLetter(letter, { publicUrl, secret }),
        hidden: 'once_sent',
      });
      letters += 1;
    }
    if (letters > 0) audit({ objectType: 'centre', objectId: actor.centreId, after: { letters } });
    return { letters };
  },
});
