import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { feedbackPermissions } from '../../feedback/permissions.ts';
import { questions } from '../../feedback/schema.ts';
import { readKinds } from '../../kinds/read-kinds.ts';

export const setFeedbackForm = defineOperation({
  name: 'event.feedback.set-form',
  summary:
    'Says what the centre asks of those who came to events of a kind or of all kinds; null takes its own questions away.',
  input: z.object({
    /** Null for all kinds that have none of their own. */
    kind: z.string().max(60).nullable(),
    questions: questions.nullable(),
  }),
  output: z.object({ version: z.number().int() }),
  permission: feedbackPermissions['event.feedback.set-form'],
  http: { method: 'put', path: '/feedback-form' },
  load: async ({ trx, actor }, { kind }) => {
    const kinds = await readKinds(trx, actor.centreId);
    const known = kinds.find(({ key }) => key === kind);
    if (kind !== null && !known) throw notFound();
    const had = await trx
      .selectFrom('feedback_form')
      .select(['id', 'questions', 'version'])
      .where('kind', '=', kind ?? '')
      .forUpdate()
      .executeTakeFirst();
    return { had, name: known?.words.uk };
  },
  version: ({ had }) => had?.version ?? 0,
  async run({ trx, actor, target: { had, name }, audit }, { kind, questions: asked }) {
    const version = (had?.version ?? 0) + 1;
    const of = { centre_id: actor.centreId, kind: kind ?? '' };
    if (asked) {
      const values = { questions: JSON.stringify(asked), version };
      await trx
        .insertInto('feedback_form')
        .values({ ...of, ...values })
        .onConflict((conflict) => conflict.columns(['centre_id', 'kind']).doUpdateSet(values))
        .execute();
    } else if (had) await trx.deleteFrom('feedback_form').where('id', '=', had.id).execute();
    audit({
      objectType: 'centre',
      objectId: actor.centreId,
      objectName: name,
      before: { kind, questions: had?.questions ?? null },
      after: { kind, questions: asked },
    });
    return { version: asked ? version : 0 };
  },
});
