import { sql } from 'kysely';
import type { OperationContext } from '#platform/operation/define.ts';
import { readAssignments } from './read-assignments.ts';
import type { AssignmentRow } from './schema.ts';

/**
 * Locks the table of assignments for an act: who is there on a day depends on all rows together, and acts are rare.
 *
 * @param ids - those that the act is about
 * @returns null when one of them is absent or foreign
 */
export async function loadAssignments(
  context: OperationContext,
  ids: readonly string[] = [],
): Promise<{ rows: AssignmentRow[]; chosen: AssignmentRow[] } | null> {
  await sql`select pg_advisory_xact_lock(hashtextextended('assignment ' || ${context.actor.centreId}, 0))`.execute(
    context.trx,
  );
  const rows = await readAssignments(context);
  const wanted = new Set(ids);
  const chosen = rows.filter(({ id }) => wanted.has(id));
  return chosen.length === wanted.size ? { rows, chosen } : null;
}
