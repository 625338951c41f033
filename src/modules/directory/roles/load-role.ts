import { z } from 'zod';
import { isComposable } from '#platform/access/scopes.ts';
import { refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';

/** What is written of an own role. */
export const roleInput = z.object({
  name: z.string().trim().min(1).max(100),
  permissions: z
    .array(
      z.string().refine(isComposable, {
        params: { code: 'unknown-scope' },
        error: 'no such permission',
      }),
    )
    .min(1)
    .max(500)
    .transform((names) => [...new Set(names)].sort()),
});

/** Locks an own role. */
export async function loadRole({ trx }: OperationContext, { id }: { id: string }) {
  const row = await trx
    .selectFrom('own_role')
    .select(['id', 'name', 'permissions', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** @throws AppError `refused` (`directory.role-name-taken`) when another own role has the name. */
export async function requireFreeName(
  { trx }: OperationContext,
  name: string,
  exceptId: string | null = null,
): Promise<void> {
  const other = await trx
    .selectFrom('own_role')
    .select('id')
    .where((eb) => eb(eb.fn('lower', ['name']), '=', name.toLowerCase()))
    .$if(exceptId !== null, (q) => q.where('id', '!=', exceptId))
    .executeTakeFirst();
  if (other) throw refuse('directory.role-name-taken', { name });
}
