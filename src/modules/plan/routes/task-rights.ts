import type { Actor } from '#platform/access/actor.ts';
import { holds, may } from '#platform/access/permission.ts';
import { planPermissions } from '../permissions.ts';
import type { TaskRow } from '../queries/task-rows.ts';

/** What lists show of a task. */
const shown = [
  'id',
  'planId',
  'planTitle',
  'number',
  'text',
  'parentText',
  'forms',
  'missingForms',
  'startsOn',
  'dueOn',
  'state',
  'late',
  'result',
  'people',
  'evidence',
  'version',
] as const satisfies readonly (keyof TaskRow)[];

/** A task of a list with what the viewer may do to it. */
export type RightedTask = Pick<TaskRow, (typeof shown)[number]> & { mayClose: boolean };

/**
 * Tells of each task whether the viewer may end it, so that no button leads to a refusal. Only what lists show is
 * kept: the rows travel with the page a second time, as data.
 */
export function withRights(actor: Actor, rows: readonly TaskRow[]): RightedTask[] {
  return rows.map((row) => {
    const kept = Object.fromEntries(shown.map((name) => [name, row[name]]));
    return { ...kept, mayClose: mayClose(actor, row) } as RightedTask;
  });
}

export function mayClose(actor: Actor, { people }: Pick<TaskRow, 'people'>): boolean {
  const owned = { personIds: people.map(({ id }) => id) };
  return may(actor, 'task.close', planPermissions['task.close'], owned);
}

/** Heads look after everyone's work: they choose whose week they see and whose task it is. */
export function leads(actor: Actor): boolean {
  return holds(actor, 'task.assign', planPermissions['task.assign']);
}
