import type { OperationContext } from '#platform/operation/define.ts';
import { personColumns } from './columns.ts';

/** Locks a person for a change; null for an absent or foreign one. */
export async function loadPerson({ trx }: OperationContext, { id }: { id: string }) {
  const row = await trx
    .selectFrom('person')
    .select(personColumns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export type LoadedPerson = NonNullable<Awaited<ReturnType<typeof loadPerson>>>;
