import { z } from 'zod';
import { roles } from '#platform/access/actor.ts';
import { accountName } from '#platform/access/members.ts';
import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';

/**
 * Locks a membership that has not ended. The centre is locked first: two administrators who end each
 * other's rights at the same moment come one after the other.
 */
export async function loadMembership(context: OperationContext, { id }: { id: string }) {
  const { trx, actor } = context;
  await trx
    .selectFrom('centre')
    .select('id')
    .where('id', '=', actor.centreId)
    .forUpdate()
    .execute();
  const row = await trx
    .selectFrom('membership')
    .select(['id', 'user_id as userId', 'person_id as personId', 'role', 'version'])
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...row,
    role: z.enum(roles).parse(row.role),
    name: await accountName(trx, row.userId),
  };
}

export type LoadedMembership = NonNullable<Awaited<ReturnType<typeof loadMembership>>>;

/** @throws AppError `refused` (`directory.last-administrator`) when nobody else could manage the centre. */
export async function requireOtherAdministrator(
  { trx }: OperationContext,
  { id, role }: LoadedMembership,
): Promise<void> {
  if (role !== 'administrator') return;
  const other = await trx
    .selectFrom('membership')
    .select('id')
    .where('role', '=', 'administrator')
    .where('ended_at', 'is', null)
    .where('id', '!=', id)
    .executeTakeFirst();
  if (!other) throw refuse('directory.last-administrator');
}
