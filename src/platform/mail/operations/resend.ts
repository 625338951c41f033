import { z } from 'zod';
import { refuse } from '../../errors.ts';
import { defineOperation } from '../../operation/define.ts';
import { mailPermissions } from '../permissions.ts';
import { sendMail } from '../send-mail.ts';

export const resendMail = defineOperation({
  name: 'mail.resend',
  summary: 'Puts a letter that was kept or failed back into the queue.',
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid(), state: z.literal('queued') }),
  permission: mailPermissions['mail.resend'],
  http: { method: 'post', path: '/mail/{id}/resend', status: 202 },
  load: async ({ trx }, { id }) =>
    (await trx
      .selectFrom('mail_message')
      .select(['id', 'state', 'recipient', 'text_body'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()) ?? null,
  async run(context, { id }) {
    const { target, trx, kernel } = context;
    if (target.state !== 'kept' && target.state !== 'failed') throw refuse('mail-not-waiting');
    // Kept without a server and hidden from everybody: there is nothing left to send.
    if (target.text_body === '') throw refuse('mail-without-text');
    if (!kernel.config.smtpUrl) throw refuse('mail-no-server');
    await trx
      .updateTable('mail_message')
      .set({ state: 'queued', attempts: 0, error: null })
      .where('id', '=', id)
      .execute();
    context.enqueue(sendMail, { id });
    context.audit({
      objectType: 'mail',
      objectId: id,
      objectName: target.recipient,
      before: { state: target.state },
      after: { state: 'queued' },
    });
    return { id, state: 'queued' as const };
  },
});
