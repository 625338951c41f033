import { limitRequests } from '#platform/access/limits.ts';
import { notFound, refuse } from '#platform/errors.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { giveFeedback } from '../operations/feedback/give-feedback.ts';
import { type Comer, identifyComer } from '../registration/identify-comer.ts';
import { type FeedbackPage, readFeedbackPage } from './read-page.ts';
import type { Answers } from './schema.ts';

/**
 * What an event asks of whoever opens its page. Earlier answers are shown to nobody but the member who signed in: the link of
 * a letter that was not sent is the administrator's too, and others may look through a member's eyes.
 *
 * @throws AppError `not-found`
 */
export async function findFeedback(kernel: Kernel, who: Comer): Promise<FeedbackPage> {
  const { actor, own, ...found } = await identifyComer(kernel, who);
  const page = await runQuery(kernel, actor, readFeedbackPage, found);
  const isMember = own !== null && !own.viewedBy;
  return isMember || !page.own ? page : { ...page, own: { ...page.own, answers: null } };
}

/**
 * Takes the answers of one who came; the log says that somebody has answered, not who.
 *
 * @param address - the visitor's, for the limit only
 * @throws AppError `not-found` (also for who wasn't there), `invalid`, `refused` (closed, `viewing`), `too-many-requests`
 */
export async function sayFeedback(
  kernel: Kernel,
  who: Comer,
  answers: Answers,
  address: string | null,
): Promise<void> {
  const { actor, own: member, ...found } = await identifyComer(kernel, who);
  if (member?.viewedBy) throw refuse('viewing');
  const { own } = await runQuery(kernel, actor, readFeedbackPage, found);
  if (!own) throw notFound();
  await limitRequests(kernel.db, 'here', { account: own.registrationId, address });
  await runOperation(kernel, actor, giveFeedback, {
    registrationId: own.registrationId,
    answers,
  });
}
