import type { Scope } from '#platform/query/define.ts';

/** What another module has counted towards an item: nothing is closed by it, the person decides. */
export interface Counted {
  /** Said as a whole («12 консультацій, 340 хв»). */
  text: string;
  /** The list of what was counted; null for who may not see it. */
  href: string | null;
}

/** What was counted within a task's days. */
export interface CountedForTask extends Counted {
  /** Ready to be attached as evidence. */
  evidence: string;
}

/** The item of a task and the days within which things count towards it. */
export interface CountedAsked {
  itemId: string;
  from: string | null;
  until: string;
}

type ForTask = (scope: Scope<'plan.read'>, asked: CountedAsked) => Promise<CountedForTask | null>;
/** By the item's id; items with nothing are left out. */
type ForPlan = (scope: Scope<'plan.read'>, planId: string) => Promise<Map<string, Counted>>;

const tasks: ForTask[] = [];
const plans: ForPlan[] = [];

/**
 * Lets another module show what it has counted towards items of the plan: within the days of a task, and over all days
 * beside the item itself.
 */
export function addCounted(forTask: ForTask, forPlan?: ForPlan): void {
  tasks.push(forTask);
  if (forPlan) plans.push(forPlan);
}

export async function readCounted(
  scope: Scope<'plan.read'>,
  asked: CountedAsked,
): Promise<CountedForTask[]> {
  const found = await Promise.all(tasks.map((count) => count(scope, asked)));
  return found.filter((one) => one !== null);
}

/** What counts towards the items of a plan, by item; items with nothing are left out. */
export async function readCountedInPlan(
  scope: Scope<'plan.read'>,
  planId: string,
): Promise<Record<string, Counted[]>> {
  const found = await Promise.all(plans.map((count) => count(scope, planId)));
  const byItem: Record<string, Counted[]> = {};
  for (const counted of found)
    for (const [itemId, one] of counted) {
      byItem[itemId] ??= [];
      byItem[itemId].push(one);
    }
  return byItem;
}
