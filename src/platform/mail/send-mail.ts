import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Db } from '../db/database.ts';
import type { MailMessage } from '../db/schema.gen.ts';
import { inCentre } from '../db/tenant.ts';
import { defineJob } from '../jobs/define.ts';
import type { Kernel } from '../kernel.ts';
import { textHtml } from './letter-html.ts';
import { openSmtp } from './smtp.ts';

/** Attempts before giving up; with the queue's growing pauses they span more than half a day. */
const mostAttempts = 12;

/** What is left of a letter when its text must not be read any more. */
export const noText = { text_body: '', html_body: null, calendar: null };

/**
 * Sends a queued letter. The row stays locked until the server has answered, so that no two processes
 * send it; only a crash between the server's «accepted» and the commit can repeat it, under the same
 * Message-ID, by which mail programs drop the second.
 */
export const sendMail = defineJob({
  name: 'mail.send',
  payload: z.object({ id: z.uuid() }),
  async run(kernel, centreId, { id }) {
    const failure = await inCentre(kernel.db, centreId, 'write', async (trx) => {
      const message = await lockQueued(trx, id);
      return message ? attempt(kernel, trx, message) : null;
    });
    // Thrown after the commit: the queue tries later, and the count of attempts is kept.
    if (failure) throw failure;
  },
});

function lockQueued(trx: Db, id: string): Promise<Selectable<MailMessage> | undefined> {
  return trx
    .selectFrom('mail_message')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/** @returns what went wrong when it is worth another try. */
async function attempt(
  kernel: Kernel,
  trx: Db,
  message: Selectable<MailMessage>,
): Promise<Error | null> {
  const row = trx.updateTable('mail_message').where('id', '=', message.id);
  if (!kernel.config.smtpUrl) {
    await row.set({ state: 'kept', ...(message.hidden === 'always' ? noText : {}) }).execute();
    return null;
  }
  const attempts = message.attempts + 1;
  try {
    await deliver(kernel, kernel.config.smtpUrl, await senderOf(trx, message), message);
    await row
      .set({
        state: 'sent',
        attempts,
        error: null,
        sent_at: kernel.now(),
        ...(message.hidden ? noText : {}),
      })
      .execute();
    return null;
  } catch (error) {
    const failure = error instanceof Error ? error : new Error(String(error));
    const final = attempts >= mostAttempts || isRefused(failure);
    const state = final ? 'failed' : 'queued';
    await row.set({ state, attempts, error: failure.message.slice(0, 1000) }).execute();
    kernel.log.warn({ err: failure, mail: message.id, attempts, state }, 'mail was not sent');
    return final ? null : failure;
  }
}

async function deliver(
  { config }: Kernel,
  smtpUrl: string,
  sender: { name: string; language: string },
  message: Selectable<MailMessage>,
): Promise<void> {
  const { transport, from } = openSmtp(config, smtpUrl);
  try {
    await transport.sendMail({
      messageId: `<${message.id}@${new URL(config.publicUrl).hostname}>`,
      from: { name: sender.name, address: from },
      to: { name: '', address: message.recipient },
      subject: message.subject,
      text: message.text_body,
      html:
        message.html_body ??
        textHtml({ lang: sender.language, heading: message.subject, text: message.text_body }),
      icalEvent: message.calendar
        ? { method: methodOf(message.calendar), content: message.calendar }
        : undefined,
      date: message.created_at,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } finally {
    transport.close();
  }
}

/** The part's type has to name the same method as the calendar itself (RFC 6047). */
function methodOf(calendar: string): string {
  return /^METHOD:(\w+)/m.exec(calendar)?.[1] ?? 'PUBLISH';
}

/** The letter comes in the name of the centre, and in its language where nothing else is said. */
function senderOf(trx: Db, { centre_id }: Selectable<MailMessage>) {
  return trx
    .selectFrom('centre')
    .select(['short_name as name', 'language'])
    .where('id', '=', centre_id)
    .executeTakeFirstOrThrow();
}

/** The server said no for good (5xx): another try would be told the same. */
function isRefused(error: Error): boolean {
  const { responseCode } = error as { responseCode?: number };
  return responseCode !== undefined && responseCode >= 500;
}
