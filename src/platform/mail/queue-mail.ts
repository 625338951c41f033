import { z } from 'zod';
import type { OperationContext } from '../operation/define.ts';
import { noText, sendMail } from './send-mail.ts';

export interface Letter {
  /** One address. */
  to: string;
  subject: string;
  text: string;
  html?: string;
  /** An iCalendar object with its METHOD: mail programs offer it as an entry of the calendar. */
  calendar?: string;
  /**
   * For a letter whose link lets its reader in. `once_sent`: the centre's administrator reads it as long as it could
   * not be sent, to hand it over; then its text is dropped. `always`: nobody but the recipient reads it.
   */
  hidden?: 'once_sent' | 'always';
}

const letter = z.object({
  to: z.email(),
  subject: z.string().min(1),
  text: z.string(),
  html: z.string().optional(),
  calendar: z.string().optional(),
  hidden: z.enum(['once_sent', 'always']).optional(),
});

/**
 * Writes a letter that is sent when the operation has committed. Without a mail server it is kept,
 * and the administrator reads it and hands it over; one that is hidden always is kept without its text.
 *
 * @returns the letter's id. @throws ZodError when `to` is not one address: a defect of the caller.
 */
export async function queueMail(context: OperationContext, given: Letter): Promise<string> {
  const { trx, actor, kernel } = context;
  const { to, subject, text, html, calendar, hidden } = letter.parse(given);
  const { is_demo: demo } = await trx
    .selectFrom('centre')
    .select('is_demo')
    .where('id', '=', actor.centreId)
    .executeTakeFirstOrThrow();
  // The people of a demonstration are invented: nobody would get their letters.
  const sent = Boolean(kernel.config.smtpUrl) && !demo;
  const { id } = await trx
    .insertInto('mail_message')
    .values({
      centre_id: actor.centreId,
      recipient: to,
      subject: oneLine(subject),
      ...(!sent && hidden === 'always'
        ? noText
        : { text_body: text, html_body: html ?? null, calendar: calendar ?? null }),
      hidden: hidden ?? null,
      state: sent ? 'queued' : 'kept',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (sent) context.enqueue(sendMail, { id });
  return id;
}

/** A line break in a header would begin another header. */
function oneLine(subject: string): string {
  return subject
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 250);
}
