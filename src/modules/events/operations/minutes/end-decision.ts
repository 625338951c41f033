import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadDecision } from '../../minutes/load-decision.ts';
import { minutesPermissions } from '../../minutes/permissions.ts';
import { decisionStates } from '../../minutes/schema.ts';

export const endDecision = defineOperation({
  name: 'decision.end',
  summary: 'Says what became of a decision: done, not done with the reason, or open again.',
  input: z.object({
    decisionId: z.uuid(),
    state: z.enum(decisionStates),
    /** What came of it; for one that was not done, why. */
    result: z.string().trim().max(5000).default(''),
  }),
  output: z.object({ decisionId: z.uuid(), version: z.number().int() }),
  permission: minutesPermissions['decision.end'],
  http: { method: 'post', path: '/decisions/{decisionId}/end' },
  load: loadDecision,
  version: (target) => target.version,
  async run({ trx, target, today, audit, emit }, { decisionId, state, result }) {
    if (target.isDraft) throw refuse('eventsMinutes.decision-in-draft');
    if (state === 'undone' && !result) throw refuse('eventsMinutes.undone-without-reason');
    const version = target.version + 1;
    await trx
      .updateTable('decision')
      .set({ state, result, ended_on: state === 'open' ? null : today, version })
      .where('id', '=', decisionId)
      .execute();
    audit({
      objectType: 'decision',
      objectId: decisionId,
      objectName: target.text.slice(0, 200),
      before: { state: target.state, result: target.result },
      after: { state, result },
    });
    emit({ type: 'decision.ended', payload: { decisionId, state } });
    return { decisionId, version };
  },
});
