import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { came } from '../../feedback/came.ts';
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
  // The event's row is held as it is, so that nobody closes it or changes the questions meanwhile.
  load: async ({ trx }, { registrationId }) =>
    (await trx
      .selectFrom('registration_entry as r')
      .innerJoin('event as e', 'e.id', 'r.event_id')
      .innerJoin('event_feedback as f', 'f.event_id', 'e.id')
      .select(['e.id', 'e.title', 'r.attends', 'f.asked', 'f.questions', 'f.closes_on as closesOn'])
      .where('r.id', '=', registrationId)
      .where(came)
      .forShare('f')
      .executeTakeFirst()) ?? null,
  async run({ trx, actor, target, today, audit }, { registrationId, answers: given }) {
    const { id, title, attends, asked, closesOn } = target;
    if (!asked || closesOn === null || closesOn < today) throw refuse('eventsFeedback.closed');
    const read = JSON.stringify(readAnswers(questions.parse(target.questions), given));
    const of = { centre_id: actor.centreId, event_id: id, registration_id: registrationId };
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
    audit({ objectType: 'event', objectId: id, objectName: title, after: { answered: true } });
    return {};
  },
});
