import { randomInt } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { createAccount } from '#platform/access/create-account.ts';
import { inCentre } from '#platform/db/tenant.ts';
import type { Kernel } from '#platform/kernel.ts';

/** The first administrator's address; the password is made at the first start. */
const firstEmail = 'admin@kabinet.example';

/**
 * Makes a demonstration centre when the database is empty, and says how to sign in to it for as long as the
 * first password stands (`DATA_DIR/first-sign-in.txt`, readable by its owner only).
 * @returns lines for the terminal.
 */
export async function prepareFirstCentre(kernel: Kernel): Promise<string[]> {
  const note = join(kernel.config.dataDir, 'first-sign-in.txt');
  const { rows } = await sql`select from list_centres() limit 1`.execute(kernel.db);
  if (rows.length === 0) {
    const password = readablePassword();
    await mkdir(kernel.config.dataDir, { recursive: true });
    // Before the account: a password that nobody knows would lock everyone out.
    await writeFile(note, `${firstEmail}\n${password}\n`, { mode: 0o600 });
    await createDemoCentre(kernel, password);
  }
  const [email, password] = await readFile(note, 'utf8').then(
    (text) => text.trim().split('\n'),
    () => [],
  );
  if (!email || !password) return [];
  return [`Вхід / sign in: ${email}   ${password}`];
}

/** The note goes once the first account's password has been changed. @param email whose password it was */
export async function forgetFirstPassword(kernel: Kernel, email: string): Promise<void> {
  if (email !== firstEmail) return;
  await rm(join(kernel.config.dataDir, 'first-sign-in.txt'), { force: true });
}

async function createDemoCentre(kernel: Kernel, password: string): Promise<void> {
  const { rows } = await sql<{ create_centre: string }>`
    select create_centre('Навчально-методичний центр професійної освіти Надозерської області', 'НМЦ Надозер’я', 'uk', 'ua-vet', true)`.execute(
    kernel.db,
  );
  const centreId = rows[0]?.create_centre;
  if (!centreId) throw new Error('the centre was not created');
  await inCentre(kernel.db, centreId, 'write', async (trx) => {
    const { userId } = await createAccount(trx, {
      name: 'Адміністратор',
      email: firstEmail,
      password,
    });
    await trx
      .insertInto('membership')
      .values({ centre_id: centreId, user_id: userId, role: 'administrator' })
      .execute();
  });
}

/** Four groups of letters that can't be mixed up, about 70 bits. */
function readablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
