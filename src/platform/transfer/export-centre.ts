import { sql } from 'kysely';
import { inCentre } from '../db/tenant.ts';
import type { Kernel } from '../kernel.ts';
import { readCatalogue, type Table } from './catalogue.ts';
import type { Manifest } from './manifest.ts';
import { leftBehind, tablesOfCentre, untold } from './move-rules.ts';
import { orderTables } from './order-tables.ts';
import { writePackage } from './package-writer.ts';
import { streamLines } from './row-stream.ts';
import { schemaVersion } from './schema-version.ts';
import { writeFiles } from './write-files.ts';

export interface ExportOptions {
  /** Where the package is made; nothing may be there. */
  path: string;
  /** Hears how many of how many steps are done. */
  tell?: (done: number, total: number) => Promise<void>;
}

/**
 * Writes a centre whole into a package: its rows, the accounts that they name, its files, all as they were at one moment.
 * Runs in the centre's name, so that row-level security leaves no other centre's row in it.
 */
export async function exportCentre(
  kernel: Kernel,
  centreId: string,
  { path, tell = async () => {} }: ExportOptions,
): Promise<Manifest> {
  const target = writePackage(path);
  return inCentre(kernel.db, centreId, 'read', async (trx) => {
    const ordered = orderTables(tablesOfCentre(await readCatalogue(trx)));
    const { rows: files } = await sql<{ sha256: string }>`
      select distinct encode(sha256, 'hex') as sha256 from file order by 1`.execute(trx);
    const total = ordered.length + files.length + 2;
    let done = 0;
    const step = () => tell(++done, total);
    await target.table('auth_user', streamLines(trx, accounts(ordered.map((one) => one.table))));
    await step();
    await target.table('auth_account', streamLines(trx, passwords));
    await step();
    for (const { table } of ordered) {
      await target.table(table.name, streamLines(trx, rowsOf(table, untold[table.name])));
      await step();
    }
    await writeFiles(kernel.files, target, files, step);
    const centre = await trx
      .selectFrom('centre')
      .select(['id', 'name', 'short_name as shortName'])
      .where('id', '=', centreId)
      .executeTakeFirstOrThrow();
    return target.end({
      kind: 'centre',
      madeAt: kernel.now().toISOString(),
      schema: await schemaVersion(trx),
      centre,
      leftBehind: [...leftBehind],
    });
  });
}

/** All rows of a table that the transaction sees, each as JSON, in the order of its key; without some of the columns. */
export function rowsOf({ name, columns, key }: Table, without: readonly string[] = []) {
  const order = key.length > 0 ? sql`order by ${sql.join(key.map((one) => sql.ref(one)))}` : sql``;
  const told = columns.filter((column) => !without.includes(column));
  const named = told.map((column) => sql`${sql.lit(column)}, ${sql.ref(`t.${column}`)}`);
  return sql`select jsonb_build_object(${sql.join(named)})::text as line from ${sql.id(name)} t ${order}`;
}

/** Accounts that rows of the centre name. Authenticator apps stay behind: their secrets are locked with this server's. */
function accounts(tables: readonly Table[]) {
  const named = tables.flatMap((table) =>
    table.references
      .filter(({ to }) => to === 'auth_user')
      .map(({ column }) => sql`select ${sql.ref(column)} from ${sql.id(table.name)}`),
  );
  return sql`
    select (to_jsonb(u) || '{"two_factor_enabled": false, "image": null}')::text as line from auth_user u
    where id in (${sql.join(named, sql` union `)}) order by id`;
}

/** Passwords (their hashes) of those who may sign in to the centre; a sign-in elsewhere is bound to this server's address. */
const passwords = sql`
  select jsonb_build_object('id', a.id, 'account_id', a.account_id, 'provider_id', a.provider_id, 'user_id', a.user_id,
    'password', a.password, 'created_at', a.created_at, 'updated_at', a.updated_at)::text as line
  from auth_account a join membership m on m.user_id = a.user_id and m.ended_at is null
  where a.provider_id = 'credential' order by a.id`;
