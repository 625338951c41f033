import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { Kernel } from '#platform/kernel.ts';
import { openKey, sealKey } from './seal-key.ts';

/** With what a centre signs now. */
export interface SigningKey {
  id: string;
  privateKey: KeyObject;
  publicKey: Buffer;
}

/**
 * The centre's key; made when there is none, or none that this installation can open (the centre came from another
 * server: what it signed there is still proved by the old public key).
 */
export async function signingKey(
  trx: Db,
  kernel: Pick<Kernel, 'config'>,
  centreId: string,
): Promise<SigningKey> {
  return (await presentKey(trx, kernel)) ?? makeKey(trx, kernel, centreId);
}

/** The centre's key, to be read with; null when there is none that can be opened. */
export async function presentKey(
  db: Db,
  { config }: Pick<Kernel, 'config'>,
): Promise<SigningKey | null> {
  const row = await db
    .selectFrom('signing_key')
    .select(['id', 'public_key', 'sealed_key'])
    .where('retired_at', 'is', null)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const opened = row && (await openKey(config.dataDir, row.sealed_key));
  if (!row || !opened) return null;
  return {
    id: row.id,
    privateKey: createPrivateKey({ key: opened, format: 'der', type: 'pkcs8' }),
    publicKey: row.public_key,
  };
}

/** A new key in place of those before; they go on proving what they have signed. */
export async function makeKey(
  trx: Db,
  { config }: Pick<Kernel, 'config'>,
  centreId: string,
): Promise<SigningKey> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const x = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  await trx
    .updateTable('signing_key')
    .set({ retired_at: sql`now()` })
    .where('retired_at', 'is', null)
    .execute();
  const { id } = await trx
    .insertInto('signing_key')
    .values({
      centre_id: centreId,
      public_key: x,
      sealed_key: await sealKey(
        config.dataDir,
        privateKey.export({ format: 'der', type: 'pkcs8' }),
      ),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, privateKey, publicKey: x };
}
