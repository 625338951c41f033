import type { Grant } from '#platform/access/actor.ts';
import { grantColumns } from '#platform/access/members.ts';
import { newSecret } from '#platform/access/secret-token.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { invitationLetter } from '../members/invitation-letter.ts';

const dayLength = 24 * 60 * 60 * 1000;

/** What an invitation is made of. */
export interface NewInvitation {
  given: Grant;
  /** The only address that may take it; null for any. */
  email: string | null;
  personId: string | null;
  /** Whom it is for, where that is no person of the directory. */
  name?: string;
  validDays: number;
}

/** How an invitation goes: `mail` sends the link, `link` gives it back, to be printed or handed over. */
export interface Delivery {
  delivery: 'mail' | 'link';
  language?: Locale;
}

export interface MadeInvitation {
  id: string;
  /** Null when it went by mail. */
  link: string | null;
  expiresAt: Date;
}

/** Writes an invitation and sends or gives back its link, which can't be read again. */
export async function makeInvitation(
  context: OperationContext,
  { given, email, personId, name = '', validDays }: NewInvitation,
  delivery: Delivery,
): Promise<MadeInvitation> {
  const { trx, actor, now } = context;
  const { secret, hash } = newSecret('invite');
  const expiresAt = new Date(now.getTime() + validDays * dayLength);
  const { id } = await trx
    .insertInto('invitation')
    .values({
      centre_id: actor.centreId,
      email,
      person_id: personId,
      name,
      ...grantColumns(given),
      token_hash: hash,
      created_by: actor.userId,
      expires_at: expiresAt,
      sent_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, expiresAt, link: await deliver(context, secret, expiresAt, email, delivery) };
}

/** Gives an invitation that nobody has taken a new link; the one before stops working. */
export async function renewInvitation(
  context: OperationContext,
  { id, email }: { id: string; email: string | null },
  { validDays, ...delivery }: Delivery & { validDays: number },
): Promise<MadeInvitation> {
  const { secret, hash } = newSecret('invite');
  const expiresAt = new Date(context.now.getTime() + validDays * dayLength);
  await context.trx
    .updateTable('invitation')
    .set({ token_hash: hash, expires_at: expiresAt, sent_at: context.now })
    .where('id', '=', id)
    .execute();
  return { id, expiresAt, link: await deliver(context, secret, expiresAt, email, delivery) };
}

async function deliver(
  context: OperationContext,
  secret: string,
  expiresAt: Date,
  email: string | null,
  { delivery, language }: Delivery,
): Promise<string | null> {
  const link = `${context.kernel.config.publicUrl}/invitation/${secret}`;
  if (delivery === 'link' || !email) return link;
  await queueMail(context, {
    to: email,
    hidden: 'once_sent',
    ...invitationLetter(context, { link, expiresAt, language }),
  });
  return null;
}
