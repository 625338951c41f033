import type { Actor } from '#platform/access/actor.ts';
import { holds, may } from '#platform/access/permission.ts';
import { planPermissions } from '../permissions.ts';
import type { TaskRow } from '../queries/task-rows.ts';

/** A task with what the viewer may do to it. */
export type RightedTask = TaskRow & { mayClose: boolean };

/** Tells of each task whether the viewer may end it, so that no button leads to a refusal. */
export function withRights<T extends TaskRow>(actor: Actor, rows: readonly T[]) {
  return rows.map((row) => ({ ...row, mayClose: mayClose(actor, row) }));
}

export function mayClose(actor: Actor, { people }: Pick<TaskRow, 'people'>): boolean {
  const owned = { personIds: people.map(({ id }) => id) };
  return may(actor, 'task.close', planPermissions['task.close'], owned);
}

/** Heads look after everyone's work: they choose whose week they see and whose task it is. */
export function leads(actor: Actor): boolean {
  return holds(actor, 'task.assign', planPermissions['task.assign']);
}
