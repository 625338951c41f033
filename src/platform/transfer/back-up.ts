import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { FileStore } from '../files/store.ts';
import { readCatalogue } from './catalogue.ts';
import { rowsOf } from './export-centre.ts';
import type { Manifest } from './manifest.ts';
import { momentary } from './move-rules.ts';
import { orderTables } from './order-tables.ts';
import { writePackage } from './package-writer.ts';
import { streamLines } from './row-stream.ts';
import { schemaVersion } from './schema-version.ts';
import { writeFiles } from './write-files.ts';

/** The part of a package with the secret that locks authenticator apps. */
export const secretPart = 'secret';

/**
 * Writes the whole installation into a package, as it is at one moment; the program may go on working.
 * @param db a connection of the database's owner, whom row-level security does not bind
 */
export async function backUp(
  db: Db,
  { files, secret, path, now }: { files: FileStore; secret: string; path: string; now: Date },
): Promise<Manifest> {
  const target = writePackage(path);
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const tables = (await readCatalogue(trx)).filter(
        ({ name }) => !(momentary as readonly string[]).includes(name),
      );
      for (const { table } of orderTables(tables))
        await target.table(table.name, streamLines(trx, rowsOf(table)));
      const { rows } = await sql<{ sha256: string }>`
        select distinct encode(sha256, 'hex') as sha256 from file order by 1`.execute(trx);
      await writeFiles(files, target, rows, async () => {});
      target.part(secretPart, Buffer.from(secret));
      return target.end({
        kind: 'installation',
        madeAt: now.toISOString(),
        schema: await schemaVersion(trx),
        centre: null,
        leftBehind: ['sessions'],
      });
    });
}
