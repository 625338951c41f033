import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '#platform/db/database.ts';
import { refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import { came } from '../../feedback/came.ts';
import { readForms } from '../../feedback/forms.ts';
import { feedbackPermissions } from '../../feedback/permissions.ts';
import { readAnswers } from '../../feedback/read-answers.ts';
import { answers, questions } from '../../feedback/schema.ts';

/** Not offered by the API: the page for those who came runs it, in nobody's name. */
export const giveFeedback = defineOperation({
  name: 'event.feedback.give',
  summary: 'Answers what an event asks of those who came, or answers otherwise.',
  input: z.object({ registrationId: z.uuid(), answers }),
  output: z.object({}),
  permission: feedbackPermissions['event.feedback.give'],
  // Held, so that nobody closes it or changes the questions meanwhile, and answers are shown together.
  load: async ({ trx }, { registrationId }) =>
    (await trx
      .selectFrom('registration_entry as r')
      .innerJoin('event as e', 'e.id', 'r.event_id')
      .innerJoin('event_feedback as f', 'f.event_id', 'e.id')
      .select(['e.id', 'e.title', 'r.attends', 'f.asked', 'f.questions', 'f.closes_on as closesOn'])
      .where('r.id', '=', registrationId)
      .where(came)
      .forNoKeyUpdate('f')
      .executeTakeFirst()) ?? null,
  async run(context, { registrationId, answers: given }) {
    const { trx, actor, target, today, audit } = context;
    const { id, title, attends, asked, closesOn } = target;
    if (!asked || closesOn === null || closesOn < today) throw refuse('eventsFeedback.closed');
    const read = JSON.stringify(readAnswers(questions.parse(target.questions), given));
    const of = { centre_id: actor.centreId, event_id: id, registration_id: registrationId };
    if (await isParted(trx, registrationId)) throw refuse('eventsFeedback.parted');
    await trx
      .insertInto('feedback_answer')
      .values({ ...of, attends, answers: read })
      .onConflict((conflict) => conflict.column('registration_id').doUpdateSet({ answers: read }))
      .execute();
    await trx
      .insertInto('feedback_given')
      .values(of)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await showHandful(context, id);
    audit({ objectType: 'event', objectId: id, objectName: title, after: { answered: true } });
    return {};
  },
});

/** Whether somebody has answered and nobody knows any more what: a second answer would count twice. */
async function isParted(trx: Db, registrationId: string): Promise<boolean> {
  const given = await trx
    .selectFrom('feedback_given as g')
    .leftJoin('feedback_answer as a', 'a.registration_id', 'g.registration_id')
    .select('a.id')
    .where('g.registration_id', '=', registrationId)
    .executeTakeFirst();
  return given?.id === null;
}

/**
 * Shows the answers that wait as soon as there are enough of them: whoever watches the results change, and knows who has
 * just answered, learns of nobody what they said.
 */
async function showHandful({ trx, actor }: OperationContext, eventId: string): Promise<void> {
  const { leastAnswers } = await readForms(trx, actor.centreId);
  await sql`update feedback_answer set shown = true where event_id = ${eventId} and not shown
    and (select count(*) from feedback_answer where event_id = ${eventId} and not shown) >= ${leastAnswers}`.execute(
    trx,
  );
}
