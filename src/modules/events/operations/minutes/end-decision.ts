import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { loadMinutes } from '../../minutes/load-minutes.ts';
import { minutesPermissions } from '../../minutes/permissions.ts';
import { type DecisionState, decisionStates } from '../../minutes/schema.ts';

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
  load: async (context, { decisionId }) => {
    const { trx } = context;
    const row = await trx
      .selectFrom('decision as d')
      .innerJoin('minutes_point as point', 'point.id', 'd.point_id')
      .select(['d.text', 'd.state', 'd.result', 'd.version', 'point.minutes_id as minutesId'])
      .where('d.id', '=', decisionId)
      .forUpdate('d')
      .executeTakeFirst();
    const minutes = row && (await loadMinutes(context, row));
    if (!minutes) return null;
    const people = await trx
      .selectFrom('decision_person')
      .select('person_id as id')
      .where('decision_id', '=', decisionId)
      .execute();
    return {
      place: minutes.place,
      writers: minutes.writers,
      approves: minutes.approves,
      personIds: people.map(({ id }) => id),
      minutesState: minutes.state,
      text: row.text,
      state: row.state as DecisionState,
      result: row.result,
      version: row.version,
    };
  },
  version: (target) => target.version,
  async run({ trx, target, today, audit }, { decisionId, state, result }) {
    if (target.minutesState === 'draft') throw refuse('eventsMinutes.decision-in-draft');
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
    return { decisionId, version };
  },
});
