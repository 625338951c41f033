import { translator } from '#platform/i18n/translator.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import type { OperationContext } from '#platform/operation/define.ts';

/** Writes to the methodist that somebody asks. */
export async function tellMethodist(
  context: OperationContext,
  {
    requestId,
    methodistId,
    question,
  }: { requestId: string; methodistId: string; question: string },
): Promise<void> {
  const person = await context.trx
    .selectFrom('person')
    .select('email')
    .where('id', '=', methodistId)
    .executeTakeFirst();
  if (!person?.email) return;
  const t = wordsOf(context);
  await queueMail(context, {
    to: person.email,
    subject: t('letter.asked', { name: context.actor.name }),
    text: [question, linkTo(context, requestId)].join('\n\n'),
  });
}

/** Writes the answer to who has asked. */
export async function tellAnswer(
  context: OperationContext,
  {
    requestId,
    askedBy,
    name,
    answer,
  }: { requestId: string; askedBy: string | null; name: string; answer: string },
): Promise<void> {
  // Who has written it down for another knows it.
  if (!askedBy || askedBy === context.actor.userId) return;
  const account = await context.trx
    .selectFrom('auth_user')
    .select('email')
    .where('id', '=', askedBy)
    .executeTakeFirst();
  if (!account) return;
  const t = wordsOf(context);
  await queueMail(context, {
    to: account.email,
    subject: t('letter.answered', { question: name }),
    text: [answer, context.actor.name, linkTo(context, requestId)].join('\n\n'),
  });
}

const linkTo = ({ kernel }: OperationContext, requestId: string) =>
  `${kernel.config.publicUrl}/requests/${requestId}`;

const wordsOf = ({ centre }: OperationContext) =>
  translator(centre.locale).getFixedT(null, 'eventsConsultations');
