import { randomUUID } from 'node:crypto';
import type { Actor } from '#platform/access/actor.ts';
import type { Db } from '#platform/db/database.ts';

/** A personal token of somebody's account. */
export async function addToken(trx: Db, owner: Actor): Promise<string> {
  const row = trx
    .insertInto('api_token')
    .values({
      centre_id: owner.centreId,
      user_id: owner.userId ?? '',
      name: 'Ключ',
      scopes: ['person.read'],
      token_hash: Buffer.from(randomUUID()),
    })
    .returning('id');
  return (await row.executeTakeFirstOrThrow()).id;
}
