import { isDeepStrictEqual } from 'node:util';
import type { OperationContext } from '#platform/operation/define.ts';
import { readAssignments } from './read-assignments.ts';

/**
 * Does work that changes assignments by another way than an act, as merging does; the other modules are told what
 * became of them.
 */
export async function tellOfAssignments<R>(
  context: OperationContext,
  work: () => Promise<R>,
): Promise<R> {
  const before = new Map((await readAssignments(context)).map((row) => [row.id, row]));
  const done = await work();
  const after = new Map((await readAssignments(context)).map((row) => [row.id, row]));
  const changes = [...new Set([...before.keys(), ...after.keys()])]
    .map((id) => ({ before: before.get(id) ?? null, after: after.get(id) ?? null }))
    .filter((change) => !isDeepStrictEqual(change.before, change.after));
  if (changes.length > 0) context.emit({ type: 'assignment.changed', payload: { changes } });
  return done;
}
