import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { readablePassword } from '#platform/access/readable-password.ts';
import type { Config } from '#platform/config.ts';
import type { Kernel } from '#platform/kernel.ts';

/** The first administrator's address; the password is made at the first start. */
export const firstEmail = 'admin@kabinet.example';

/**
 * Makes a demonstration centre when the database is empty, and says how to sign in to it for as long as the
 * first password stands (`DATA_DIR/first-sign-in.txt`, readable by its owner only).
 * @returns lines for the terminal.
 */
export async function prepareFirstCentre(kernel: Kernel): Promise<string[]> {
  if (await isEmpty(kernel.db)) {
    const { buildDemo } = await import('./demo/build-demo.ts');
    await kernel.db.transaction().execute(async (trx) => {
      // Another process on the same database may be doing the same.
      await sql`select pg_advisory_xact_lock(${firstCentreLock})`.execute(trx);
      if (!(await isEmpty(trx))) return;
      const password = readablePassword();
      await noteFirstPassword(kernel.config, password);
      await buildDemo(kernel, trx, { first: { email: firstEmail, password } });
    });
  }
  const [email, password] = await readFile(noteOf(kernel.config), 'utf8').then(
    (text) => text.trim().split('\n'),
    () => [],
  );
  if (!email || !password) return [];
  return [`Вхід / sign in: ${email}   ${password}`];
}

/** Keeps the password before the account is there: one that nobody knows would lock everyone out. */
export async function noteFirstPassword(config: Config, password: string): Promise<void> {
  await mkdir(config.dataDir, { recursive: true });
  await writeFile(noteOf(config), `${firstEmail}\n${password}\n`, { mode: 0o600 });
}

/** The note goes once the first account's password has been changed. @param email whose password it was */
export async function forgetFirstPassword(kernel: Kernel, email: string): Promise<void> {
  if (email !== firstEmail) return;
  await rm(noteOf(kernel.config), { force: true });
}

const noteOf = ({ dataDir }: Config): string => join(dataDir, 'first-sign-in.txt');

/** Any number, the same in every version of the program. */
const firstCentreLock = 7_214_030_119;

async function isEmpty(db: Kernel['db']): Promise<boolean> {
  const { rows } = await sql`select from list_centres() limit 1`.execute(db);
  return rows.length === 0;
}
