import { sql } from 'kysely';
import { knownLocale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import type { OperationContext } from '#platform/operation/define.ts';

/** What happened to a share, as the letter about it says. */
export type ShareNews = 'proposed' | 'accepted' | 'refused' | 'ended';

/** Writes to the administrators of a centre what another one has done with a share, each in their own language. */
export async function writeShareLetters(
  context: OperationContext,
  { news, shareId, name }: { news: ShareNews; shareId: string; name: string },
): Promise<void> {
  const { trx, today, kernel, centre } = context;
  const who = context.actor.name;
  const readers = await trx
    .selectFrom('membership as m')
    .innerJoin('auth_user as u', 'u.id', 'm.user_id')
    .innerJoin('membership_grant as g', 'g.membership_id', 'm.id')
    .select(['u.email', 'u.language'])
    .distinct()
    .where('m.ended_at', 'is', null)
    .where('g.role', '=', 'administrator')
    .where(sql<boolean>`num_nonnulls(g.organisation_id, g.section_id, g.direction_id) = 0`)
    .where(sql<boolean>`daterange(g.since, g.until, '[]') @> ${today}::date`)
    .orderBy('u.email')
    .execute();
  for (const { email, language } of readers) {
    const t = translator(knownLocale(language ?? centre.locale)).getFixedT(null, 'centres');
    await queueMail(context, {
      to: email,
      subject: t(`letter.${news}.subject`, { name }),
      text: t('letter.text', {
        what: t(`letter.${news}.text`, { name, who }),
        link: `${kernel.config.publicUrl}/centres/shares/${shareId}`,
        centre: centre.name,
      }),
    });
  }
}
