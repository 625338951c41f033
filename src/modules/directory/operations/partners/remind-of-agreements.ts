import { sql } from 'kysely';
import { z } from 'zod';
import { type Reminder, sendReminders } from '#platform/mail/send-reminders.ts';
import {
  defineOperation,
  nothingToLoad,
  type OperationContext,
} from '#platform/operation/define.ts';
import { directorAddresses } from '../../members/director-addresses.ts';
import { type EndingAgreement, writeAgreementLetter } from '../../partners/write-letter.ts';
import { organisationPermissions } from '../../permissions/organisations.ts';

/** Reminds once of each agreement whose end has come near; run again it writes nothing. */
export const remindOfAgreements = defineOperation({
  name: 'agreement.remind',
  summary: 'Write to those responsible for agreements that end soon',
  input: z.object({}),
  permission: organisationPermissions['agreement.remind'],
  load: nothingToLoad,
  async run(context) {
    const ending = await takeEnding(context);
    if (ending.length === 0) return { letters: 0 };
    const reminders: Reminder<EndingAgreement>[] = [];
    for (const agreement of ending)
      for (const to of await readersOf(context, agreement.email))
        reminders.push({ to, of: agreement });
    return sendReminders(context, reminders, writeAgreementLetter, { agreements: ending.length });
  },
});

/** Marks as reminded what has come near; who comes second waits, and finds it marked. */
async function takeEnding({ trx, today }: OperationContext): Promise<EndingAgreement[]> {
  const taken = await trx
    .updateTable('agreement')
    .set({ reminded_on: today })
    .where('reminded_on', 'is', null)
    .where('until', '>=', today)
    .where(sql<string>`until - remind_days`, '<=', sql<string>`${today}::date`)
    .returning('id')
    .execute();
  if (taken.length === 0) return [];
  return trx
    .selectFrom('agreement')
    .innerJoin('partner', 'partner.id', 'agreement.partner_id')
    .leftJoin('person', 'person.id', 'partner.person_id')
    .select([
      'agreement.number',
      'agreement.subject',
      'partner.id as partnerId',
      'partner.name as partnerName',
      'person.email',
    ])
    .select((eb) => eb.ref('agreement.until').$notNull().as('until'))
    .where(
      'agreement.id',
      'in',
      taken.map(({ id }) => id),
    )
    .orderBy('agreement.until')
    .execute();
}

/** The responsible person; where nobody is, or nobody has an address, the directors. */
async function readersOf({ trx }: OperationContext, email: string | null): Promise<string[]> {
  return email ? [email] : directorAddresses(trx);
}
