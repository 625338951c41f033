import type { OperationContext } from '#platform/operation/define.ts';

/** Locks a person for a change; null for an absent or foreign one. */
export async function loadPerson({ trx }: OperationContext, { id }: { id: string }) {
  const row = await trx
    .selectFrom('person')
    .select([
      'id',
      'family_name as familyName',
      'given_name as givenName',
      'patronymic',
      'short_name as shortName',
      'aliases',
      'post',
      'email',
      'active_until as activeUntil',
      'version',
    ])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

export type LoadedPerson = NonNullable<Awaited<ReturnType<typeof loadPerson>>>;
