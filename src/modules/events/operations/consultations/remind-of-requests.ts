import { sql } from 'kysely';
import { z } from 'zod';
import { directorAddresses } from '#modules/directory/public.ts';
import { sendReminders } from '#platform/mail/send-reminders.ts';
import {
  defineOperation,
  nothingToLoad,
  type OperationContext,
} from '#platform/operation/define.ts';
import { latenessOn } from '../../consultations/requests/late.ts';
import { requestPermissions } from '../../consultations/requests/permissions.ts';
import { writeLateLetter } from '../../consultations/requests/write-late-letter.ts';

/** Reminds once of a question that nobody has taken, and once of one without an answer; run again it writes nothing. */
export const remindOfRequests = defineOperation({
  name: 'consultation.request.remind',
  summary: 'Write to those who have late questions; where nobody has them, to the directors',
  input: z.object({}),
  output: z.object({ letters: z.number().int() }),
  permission: requestPermissions['consultation.request.remind'],
  load: nothingToLoad,
  async run(context) {
    const late = await takeLate(context);
    if (late.length === 0) return { letters: 0 };
    const directors = late.some(({ email }) => !email) ? await directorAddresses(context.trx) : [];
    const reminders = late.flatMap((request) =>
      (request.email ? [request.email] : directors).map((to) => ({ to, of: request })),
    );
    return sendReminders(context, reminders, writeLateLetter, { requests: late.length });
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
