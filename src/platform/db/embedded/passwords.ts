import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Passwords of the embedded server's two accounts: its superuser, and the owner of the program's database. */
export type Passwords = { superuser: string; owner: string };

/** Reads the passwords kept in the data folder, making them (readable by this account alone) on the first start. */
export function keepPasswords(dataDir: string): Passwords {
  const file = join(dataDir, 'pg-passwords.json');
  if (!existsSync(file)) {
    const made: Passwords = { superuser: newPassword(), owner: newPassword() };
    writeFileSync(`${file}.new`, `${JSON.stringify(made)}\n`, { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
