import type { OperationContext } from '../operation/define.ts';

/** Locks the actor's own account; null for the system, which has none. */
export async function loadOwnAccount({ trx, actor }: OperationContext) {
  return loadAccount(trx, actor.userId ?? '');
}

/** Locks an account by its id. */
export async function loadAccount(trx: OperationContext['trx'], id: string) {
  const row = await trx
    .selectFrom('auth_user')
    .select(['id', 'name', 'email', 'language'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** How the audit names an account. */
export function accountObject({ id, name, email }: { id: string; name: string; email: string }) {
  return { objectType: 'account', objectId: id, objectName: `${name} <${email}>` };
}
