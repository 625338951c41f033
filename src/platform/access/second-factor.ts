import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import { isLocale } from '../i18n/locales.ts';
import { translator } from '../i18n/translator.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { OperationContext } from '../operation/define.ts';

/** Whether more than a password protects a row of `auth_user`: a code of an authenticator app, or a key of a device. */
export const protectedAccount = sql<boolean>`(auth_user.two_factor_enabled
  or exists (select from auth_passkey where auth_passkey.user_id = auth_user.id))`;

/** Whether more than a password protects an account. */
export async function isProtected(db: Db, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('auth_user')
    .select('id')
    .where('id', '=', userId)
    .where(protectedAccount)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes codes and keys away from an account: the telephone with them is lost. @returns whether there were any */
export async function endSecondFactors(trx: Db, userId: string): Promise<boolean> {
  const protectedBefore = await isProtected(trx, userId);
  await trx.deleteFrom('auth_two_factor').where('user_id', '=', userId).execute();
  await trx.deleteFrom('auth_passkey').where('user_id', '=', userId).execute();
  await trx
    .updateTable('auth_user')
    .set({ two_factor_enabled: false })
    .where('id', '=', userId)
    .execute();
  return protectedBefore;
}

/** Tells the owner that only the password protects the account from now on: an intruder would have done the same. */
export async function tellUnprotected(
  context: OperationContext,
  { email, language }: { email: string; language: string | null },
): Promise<void> {
  const { centre } = context;
  const locale = isLocale(language) ? language : centre.locale;
  const t = translator(locale).getFixedT(null, 'access');
  const at = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: centre.timeZone,
  }).format(context.now);
  await queueMail(context, {
    to: email,
    subject: t('unprotected.subject'),
    text: t('unprotected.text', {
      centre: centre.name,
      at,
      link: `${context.kernel.config.publicUrl}/account/security`,
    }),
  });
}
