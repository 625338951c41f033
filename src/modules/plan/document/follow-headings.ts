import type { OperationContext } from '#platform/operation/define.ts';
import type { Period } from '../deadline/types.ts';
import { eachUnder } from '../reading/headings/above-items.ts';
import { type Above, readUnder, wordsUnder } from '../reading/headings/words-under.ts';
import { syncTasks } from '../tasks/sync-tasks.ts';
import { deadlineJson } from './item-rows.ts';
import { type ItemNode, readPlanTree } from './plan-tree.ts';

interface Plan {
  id: string;
  period: Period;
}

/**
 * Makes a change to the headings of a plan, or to what stands under which; deadlines that mean something else under
 * their new heading («2 тиждень», an empty cell) are read again, and their tasks follow.
 */
export async function followHeadings<T>(
  context: OperationContext,
  plan: Plan,
  change: () => Promise<T>,
): Promise<T> {
  const words = new Map<string, string | null>();
  const wordsOf = (item: ItemNode, above: Above) => wordsUnder(item.deadline, above, plan.period);
  const { chapters } = await readPlanTree(context.trx, plan.id);
  eachUnder(chapters, (item, above) => {
    words.set(item.id, wordsOf(item, above));
  });
  const done = await change();
  await readDeadlinesAgain(
    context,
    plan,
    (item, above) => words.has(item.id) && words.get(item.id) !== wordsOf(item, above),
  );
  return done;
}

/** Reads the deadlines of some items again, under the headings and in the period as they are now; their tasks follow. */
export async function readDeadlinesAgain(
  context: OperationContext,
  { id: planId, period }: Plan,
  which: (item: ItemNode, above: Above) => boolean,
): Promise<void> {
  const { trx } = context;
  const { chapters } = await readPlanTree(trx, planId);
  const changed: { id: string; reading: string | null }[] = [];
  eachUnder(chapters, (item, above) => {
    if (!which(item, above)) return;
    const before = item.deadlineReading && {
      raw: item.deadline,
      said: item.deadlineReading.said,
    };
    const reading = deadlineJson(readUnder(item.deadline, above, { period }, before));
    changed.push({ id: item.id, reading });
  });
  for (const { id, reading } of changed)
    await trx
      .updateTable('plan_item')
      .set({ deadline_reading: reading })
      .where('id', '=', id)
      .execute();
  if (changed.length > 0)
    await syncTasks(
      context,
      planId,
      changed.map(({ id }) => id),
    );
}
