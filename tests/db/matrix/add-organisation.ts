import { randomUUID } from 'node:crypto';
import type { Db } from '#platform/db/database.ts';

/** A new institution; a branch of `parentId` when that is told. @returns its id */
export async function addOrganisation(
  trx: Db,
  centreId: string,
  parentId?: string,
): Promise<string> {
  const { id } = await trx
    .insertInto('organisation')
    .values({ centre_id: centreId, kind: 'vocational-college' })
    .returning('id')
    .executeTakeFirstOrThrow();
  const name = `Ліцей ${randomUUID()}`;
  await trx
    .insertInto('organisation_name')
    .values({ centre_id: centreId, organisation_id: id, kind: 'full', name })
    .execute();
  if (parentId)
    await trx
      .insertInto('organisation_link')
      .values({ centre_id: centreId, child_id: id, parent_id: parentId })
      .execute();
  return id;
}
