import { sql } from 'kysely';
import { knownLocale } from '#platform/i18n/locales.ts';
import { letterheadOf } from '#platform/mail/letterhead.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { selectTalk } from './select-talk.ts';
import { writeAnswerLetter } from './write-answer-letter.ts';

/** Writes to who answers for the event that a speaker won't come, or will after all; to nobody about their own talk. */
export async function tellResponsible(
  context: OperationContext,
  speakerId: string,
  said: Parameters<typeof writeAnswerLetter>[1],
): Promise<void> {
  const { trx, today } = context;
  const found = await selectTalk(trx, today)
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('membership as m')
          .innerJoin('auth_user as u', 'u.id', 'm.user_id')
          .select(['u.email', 'u.language'])
          .whereRef('m.person_id', '=', 'lead.id')
          .where('m.ended_at', 'is', null)
          .limit(1)
          .as('account'),
      (join) => join.onTrue(),
    )
    .select([
      sql<string | null>`coalesce(nullif(lead.email, ''), account.email)`.as('to'),
      sql<string>`coalesce(account.language, c.language)`.as('locale'),
    ])
    .where('s.id', '=', speakerId)
    .where(sql<boolean>`s.person_id is distinct from e.responsible_id`)
    .executeTakeFirst();
  if (!found?.to) return;
  const head = { ...letterheadOf(context), locale: knownLocale(found.locale) };
  await queueMail(context, { to: found.to, ...writeAnswerLetter(found, said, head) });
}
