import { sql } from 'kysely';
import { z } from 'zod';
import { directorAddresses } from '#modules/directory/public.ts';
import { knownLocale } from '#platform/i18n/locales.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import {
  defineOperation,
  nothingToLoad,
  type OperationContext,
} from '#platform/operation/define.ts';
import { latenessOn } from '../../consultations/requests/late.ts';
import { requestPermissions } from '../../consultations/requests/permissions.ts';
import {
  type LateRequest,
  writeLateLetter,
} from '../../consultations/requests/write-late-letter.ts';

/** Reminds once of a question that nobody has taken, and once of one without an answer; run again it writes nothing. */
export const remindOfRequests = defineOperation({
  name: 'consultation.request.remind',
  summary: 'Write to those who have late questions; where nobody has them, to the directors',
  input: z.object({}),
  output: z.object({ letters: z.number().int() }),
  permission: requestPermissions['consultation.request.remind'],
  load: nothingToLoad,
  async run(context) {
    const { trx, actor, kernel, audit } = context;
    const late = await takeLate(context);
    if (late.length === 0) return { letters: 0 };
    const centre = await trx
      .selectFrom('centre')
      .select(['name', 'language'])
      .where('id', '=', actor.centreId)
      .executeTakeFirstOrThrow();
    const directors = late.some(({ email }) => !email) ? await directorAddresses(trx) : [];
    const letters = new Map<string, LateRequest[]>();
    for (const request of late)
      for (const email of request.email ? [request.email] : directors)
        letters.set(email, [...(letters.get(email) ?? []), request]);
    for (const [to, requests] of letters)
      await queueMail(context, {
        to,
        ...writeLateLetter(requests, {
          locale: knownLocale(centre.language),
          today: context.today,
          publicUrl: kernel.config.publicUrl,
          centreName: centre.name,
        }),
      });
    audit({
      objectType: 'centre',
      objectId: actor.centreId,
      objectName: centre.name,
      after: { requests: late.length, letters: letters.size },
    });
    return { letters: letters.size };
  },
});

/** Marks as reminded what has become late; who comes second waits, and finds it marked. */
async function takeLate({ trx, today }: OperationContext) {
  const lateness = latenessOn(today);
  const taken = await trx
    .updateTable('consultation_request as r')
    .set({ reminded: lateness })
    .where(lateness, 'is not', null)
    .where('r.reminded', 'is distinct from', lateness)
    .returning('r.id')
    .execute();
  if (taken.length === 0) return [];
  return trx
    .selectFrom('consultation_request as r')
    .leftJoin('person as m', 'm.id', 'r.methodist_id')
    .select((eb) => [
      'r.id',
      'r.question',
      'r.asker_name as askerName',
      'r.due_on as dueOn',
      lateness.as('late'),
      eb.fn<string | null>('nullif', ['m.email', sql.lit('')]).as('email'),
    ])
    .where(
      'r.id',
      'in',
      taken.map(({ id }) => id),
    )
    .orderBy('r.due_on')
    .orderBy('r.id')
    .execute();
}
