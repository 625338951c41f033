import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { planPermissions } from '../permissions.ts';
import { id, period } from '../schema.ts';

/** Keeps the conclusions under the report of a plan, or of all plans, in a period. */
export const noteReport = defineOperation({
  name: 'plan.report.note',
  summary: 'Write the conclusions of a report: of a plan, or of all of them, in a period',
  input: z.object({
    planId: id.nullable().default(null),
    period,
    text: z.string().trim().max(20_000),
  }),
  permission: planPermissions['plan.report.note'],
  load: async ({ trx, actor, now }, { planId, period: [from, until] }) => {
    if (
      planId &&
      !(await trx.selectFrom('plan').select('id').where('id', '=', planId).executeTakeFirst())
    )
      return null;
    // Two who write the first conclusions at once: the second waits here and sees the first one's.
    await trx
      .insertInto('plan_report_note')
      .values({
        centre_id: actor.centreId,
        plan_id: planId,
        starts_on: from,
        ends_on: until,
        text: '',
        version: 0,
        updated_at: now,
      })
      .onConflict((conflict) =>
        conflict.columns(['centre_id', 'plan_id', 'starts_on', 'ends_on']).doNothing(),
      )
      .execute();
    return trx
      .selectFrom('plan_report_note')
      .select(['id', 'text', 'version'])
      .where('plan_id', 'is not distinct from', planId)
      .where('starts_on', '=', from)
      .where('ends_on', '=', until)
      .forUpdate()
      .executeTakeFirstOrThrow();
  },
  version: ({ version }) => version,
  run: async ({ trx, actor, now, target, audit }, { text, period: days }) => {
    const version = target.version + 1;
    await trx
      .updateTable('plan_report_note')
      .set({ text, version, updated_by: actor.userId, updated_at: now })
      .where('id', '=', target.id)
      .execute();
    audit({
      objectType: 'plan_report_note',
      objectId: target.id,
      objectName: days.join(' – '),
      before: { text: target.text },
      after: { text },
    });
    return { version };
  },
  http: { method: 'put', path: '/report/note' },
});
