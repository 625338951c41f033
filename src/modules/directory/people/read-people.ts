import type { OperationContext } from '#platform/operation/define.ts';
import type { Scope } from '#platform/query/define.ts';
import { knownColumns } from './columns.ts';
import { fullNameOf, type NameParts } from './short-name.ts';

export interface KnownPerson extends NameParts {
  id: string;
  shortName: string;
  aliases: string[];
  post: string;
  email: string | null;
}

/** People who work in the centre today, by name. For pickers and for matching the names in plans. */
export async function listActivePeople(caller: Scope | OperationContext): Promise<KnownPerson[]> {
  const db = 'trx' in caller ? caller.trx : caller.db;
  return db
    .selectFrom('person')
    .select(knownColumns)
    .where('in_centre', '=', true)
    .where((eb) => eb.or([eb('active_until', 'is', null), eb('active_until', '>=', caller.today)]))
    .orderBy('family_name')
    .orderBy('given_name')
    .orderBy('id')
    .execute();
}

/** People by id, also those who have left: old tasks still show their names. */
export async function findPeople(
  caller: Scope | OperationContext,
  ids: readonly string[],
): Promise<Map<string, KnownPerson>> {
  if (ids.length === 0) return new Map();
  const db = 'trx' in caller ? caller.trx : caller.db;
  const rows = await db.selectFrom('person').select(knownColumns).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** A person as lists and pickers show them: the full name where it is known. */
export function personLabel(person: NameParts & { shortName: string }): string {
  return person.givenName ? fullNameOf(person) : person.shortName;
}
