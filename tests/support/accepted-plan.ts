import { acceptImport } from '#modules/plan/operations/accept-import.ts';
import { startImport } from '#modules/plan/operations/start-import.ts';
import type { Actor } from '#platform/access/actor.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { smallPlan } from './small-plan.ts';

/** Imports and accepts a plan given as text, through the same operations as a person. @returns its id. */
export async function acceptedPlan(
  kernel: Kernel,
  actor: Actor,
  text = smallPlan,
): Promise<string> {
  const content = new TextEncoder().encode(text);
  const { importId } = await runOperation(kernel, actor, startImport, {
    fileName: 'plan.txt',
    content,
  });
  const { planId } = await runOperation(kernel, actor, acceptImport, { importId });
  return planId;
}
