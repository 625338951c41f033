import type { SheetKind } from '../kinds.ts';
import { peoplePlanner } from '../people/plan-people.ts';
import type { CheckContext, Planner } from './planned.ts';

const planners: Partial<Record<SheetKind, (context: CheckContext) => Promise<Planner>>> = {
  people: peoplePlanner,
};

export async function plannerOf(kind: SheetKind, context: CheckContext): Promise<Planner> {
  const make = planners[kind];
  if (!make) throw new Error(`no planner for ${kind}`);
  return make(context);
}
