import type { SheetKind } from '../kinds.ts';
import { membersPlanner } from '../members/plan-members.ts';
import { organisationsPlanner } from '../organisations/plan-organisations.ts';
import { peoplePlanner } from '../people/plan-people.ts';
import { professionsPlanner } from '../professions/plan-professions.ts';
import type { CheckContext, Planner } from './planned.ts';

const planners: Record<SheetKind, (context: CheckContext) => Promise<Planner>> = {
  people: peoplePlanner,
  organisations: organisationsPlanner,
  professions: professionsPlanner,
  members: membersPlanner,
};

/** What works out the rows of a kind; it remembers the rows that it has seen, so each check takes a new one. */
export function plannerOf(kind: SheetKind, context: CheckContext): Promise<Planner> {
  return planners[kind](context);
}
