import { AppError, refuse } from '#platform/errors.ts';
import type { OperationContext } from '#platform/operation/define.ts';

/**
 * A person has one account in a centre. Locks the person, so that two accounts can't take it at once.
 *
 * @throws AppError `invalid` (field `personId`) for no such person, `refused`
 *   (`directory.person-has-account`).
 */
export async function requireFreePerson(
  { trx }: OperationContext,
  personId: string,
): Promise<{ shortName: string }> {
  const person = await trx
    .selectFrom('person')
    .select('short_name as shortName')
    .where('id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  if (!person)
    throw new AppError('invalid', {
      fields: [{ path: 'personId', code: 'unknown', message: 'there is no such person' }],
    });
  const member = await trx
    .selectFrom('membership')
    .select('id')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (member) throw refuse('directory.person-has-account', person);
  return person;
}
