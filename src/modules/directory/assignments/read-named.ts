import type { OperationContext } from '#platform/operation/define.ts';
import type { Scope } from '#platform/query/define.ts';
import { readNameIndex } from '../organisations/read-names.ts';
import { directionsIn } from './directions-in.ts';

/** What a text names: institutions (all whom a colliding abbreviation may mean) and directions. */
export interface Named {
  organisationIds: string[];
  directionIds: string[];
}

/** Reads the names of institutions and directions once, to look many texts up. @param day on which they are meant */
export async function readNamed(
  caller: Scope | OperationContext,
  day: string,
): Promise<(text: string) => Named> {
  const db = 'trx' in caller ? caller.trx : caller.db;
  const directions = await db.selectFrom('direction').select(['id', 'name', 'aliases']).execute();
  const organisations = await readNameIndex(caller, day);
  return (text) => ({
    organisationIds: [
      ...new Set(
        organisations
          .mentions(text)
          .flatMap(({ candidates }) => candidates.map(({ organisationId }) => organisationId)),
      ),
    ],
    directionIds: directionsIn(text, directions),
  });
}
