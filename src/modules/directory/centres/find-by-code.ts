import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { CentreKind } from './schema.ts';

/** The centre that has told its code. @throws AppError `invalid` beside the field where nobody has it */
export async function findByCode(trx: Db, code: string) {
  const { rows } = await sql<{ id: string; name: string; kind: CentreKind }>`
    select id, name, kind from centre_by_code(${code})`.execute(trx);
  if (rows[0]) return rows[0];
  throw new AppError('invalid', {
    fields: [{ path: 'code', code: 'unknown-centre', message: 'no centre has this code' }],
  });
}
