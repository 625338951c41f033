import { sql } from 'kysely';
import { AppError } from '../errors.ts';
import type { Db } from './database.ts';
import { readTogether } from './read-together.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Runs `work` in one transaction in which row-level security lets only the centre's rows be seen.
 * The setting is local to the transaction, so that a shared connection can't leak it. Inside an outer transaction
 * (the demo is all there or not at all) it is a part of that one, which is undone alone when `work` fails.
 *
 * @throws AppError `invalid` (`unstorable-text`) for text with zero bytes; whatever `work` throws
 */
export async function inCentre<R>(
  db: Db,
  centreId: string,
  mode: 'read' | 'write',
  work: (trx: Db) => Promise<R>,
): Promise<R> {
  if (!uuid.test(centreId)) throw new TypeError('the centre is not a UUID');
  try {
    return await enter(db, centreId, mode, work);
  } catch (error) {
    throw isUnstorable(error) ? new AppError('invalid', { reason: 'unstorable-text' }) : error;
  }
}

/** A text that no column holds: a zero byte, half a letter. It was sent so; nothing here is wrong. */
function isUnstorable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === '22021' || code === '22P05';
}

async function enter<R>(
  db: Db,
  centreId: string,
  mode: 'read' | 'write',
  work: (trx: Db) => Promise<R>,
): Promise<R> {
  if (db.isTransaction) return inSavepoint(db, centreId, work);
  // One simple query: a round trip less in every request.
  const centre = `set local kabinet.centre_id = '${centreId}'`;
  if (mode === 'read')
    return readTogether(db, `begin isolation level repeatable read read only; ${centre}`, work);
  return db.connection().execute(async (connection) => {
    await sql.raw(`begin; ${centre}`).execute(connection);
    try {
      const result = await work(connection);
      await sql.raw('commit').execute(connection);
      return result;
    } catch (error) {
      await sql
        .raw('rollback')
        .execute(connection)
        .catch(() => undefined);
      throw error;
    }
  });
}

async function inSavepoint<R>(
  trx: Db,
  centreId: string,
  work: (trx: Db) => Promise<R>,
): Promise<R> {
  await sql.raw(`savepoint part; set local kabinet.centre_id = '${centreId}'`).execute(trx);
  try {
    const result = await work(trx);
    await sql.raw('release savepoint part').execute(trx);
    return result;
  } catch (error) {
    await sql.raw('rollback to savepoint part; release savepoint part').execute(trx);
    throw error;
  }
}
