import { sql } from 'kysely';
import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { insertPlan } from '../document/insert-plan.ts';
import { peopleByName } from '../document/match-people.ts';
import { readPlanTree } from '../document/plan-tree.ts';
import { renumbered, writeNumbers } from '../document/renumber.ts';
import { nextYear } from '../document/roll/next-year.ts';
import { saveVersion } from '../document/save-version.ts';
import { planPermissions } from '../permissions.ts';
import { readPlanDocument } from '../queries/get-plan.ts';
import { cellText, id } from '../schema.ts';
import { syncTasks } from '../tasks/sync-tasks.ts';
import { loadPlan } from './load-plan.ts';

/** A plan whose numbers run as they should in so many of its items is numbered anew; else its own way stays. */
const orderly = 0.8;

/** Makes the draft of the next year out of the chosen items of this plan. */
export const rollPlan = defineOperation({
  name: 'plan.roll',
  summary: 'Make next year’s draft out of chosen items of this plan',
  input: z.object({
    planId: id,
    itemIds: z.array(id).min(1).max(5000),
    title: cellText.min(1).max(500).optional(),
  }),
  permission: planPermissions['plan.roll'],
  load: (context, { planId }) => loadPlan(context, planId),
  run: async (context, { planId, itemIds, title }) => {
    const { trx, actor, target, today, audit, emit } = context;
    const document = await readPlanDocument({ db: trx, today }, { planId });
    const { reading, origins } = nextYear(document, new Set(itemIds));
    if (origins.length === 0) throw refuse('plan.roll.nothing');
    const draft = await insertPlan(
      trx,
      {
        centreId: actor.centreId,
        kind: target.kind,
        title: title ?? reading.title,
        period: reading.period,
        createdBy: actor.userId,
        previousPlanId: planId,
      },
      reading,
      await peopleByName(trx),
    );
    await sql`
      update plan_item set origin_item_id = o.origin
      from unnest(${draft.itemIds}::uuid[], ${origins}::uuid[]) as o(id, origin)
      where plan_item.id = o.id`.execute(trx);
    const wrong = renumbered(document.chapters).length;
    if (wrong <= (1 - orderly) * origins.length)
      await writeNumbers(trx, renumbered((await readPlanTree(trx, draft.planId)).chapters));
    const tasks = await syncTasks(context, draft.planId);
    await saveVersion(context, draft.planId);
    audit({
      objectType: 'plan',
      objectId: draft.planId,
      objectName: title ?? reading.title,
      after: { previous: target.title, items: origins.length, tasks: tasks.added },
    });
    emit({ type: 'plan.accepted', payload: { planId: draft.planId } });
    return { planId: draft.planId, items: origins.length };
  },
  http: { method: 'post', path: '/plans/{planId}/roll', status: 201 },
});
