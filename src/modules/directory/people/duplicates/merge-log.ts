import { sql } from 'kysely';
import type { OperationContext } from '#platform/operation/define.ts';

/** One row that a merge touched; see `move_person_rows` in the database. */
export interface MergeStep {
  table: string;
  act: 'moved' | 'removed' | 'added' | 'changed';
  column?: string;
  before: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** A person's row as JSON, as the log of a merge keeps it. */
export async function personRow(
  { trx }: OperationContext,
  id: string,
): Promise<Record<string, unknown>> {
  const { rows } = await sql<{ row: Record<string, unknown> }>`
    select to_jsonb(person) as row from person where id = ${id}`.execute(trx);
  if (!rows[0]) throw new Error(`no person ${id}`);
  return rows[0].row;
}

/** Gives all that refers to one card to another, whatever the table. @returns what was done, in order */
export async function movePersonRows(
  { trx }: OperationContext,
  mergedId: string,
  survivorId: string,
): Promise<MergeStep[]> {
  const { rows } = await sql<{ log: MergeStep[] }>`
    select move_person_rows(${mergedId}, ${survivorId}) as log`.execute(trx);
  return rows[0]?.log ?? [];
}

/** Takes the steps back, the last first; what people have changed since stays as they left it. */
export async function returnPersonRows(
  { trx }: OperationContext,
  log: readonly MergeStep[],
): Promise<void> {
  await sql`select return_person_rows(${JSON.stringify(log)}::jsonb)`.execute(trx);
}
