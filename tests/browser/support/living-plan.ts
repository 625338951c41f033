import { acceptImport } from '#modules/plan/operations/accept-import.ts';
import { correctImport } from '#modules/plan/operations/correct-import.ts';
import { startImport } from '#modules/plan/operations/start-import.ts';
import { listTasks } from '#modules/plan/queries/list-tasks.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { dueToday, period, planText } from './plan-document.ts';
import type { Member } from './program.ts';

/** The plan of thirty items, accepted. @returns it, and the member's task that is due today. */
export async function livingPlan(
  kernel: Kernel,
  member: Member,
): Promise<{ planId: string; taskId: string }> {
  const content = new TextEncoder().encode(planText(member.shortName));
  const { importId } = await runOperation(kernel, member, startImport, {
    fileName: 'план.txt',
    content,
  });
  const value: [string, string] = [...period];
  await runOperation(kernel, member, correctImport, { what: 'period', importId, value });
  const { planId } = await runOperation(kernel, member, acceptImport, { importId });
  const { rows } = await runQuery(kernel, member, listTasks, { planId, q: dueToday.text });
  return { planId, taskId: rows[0]!.id };
}
