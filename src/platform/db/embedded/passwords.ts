import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Passwords of the embedded server's two accounts: its superuser, and the owner of the program's database. */
export type Passwords = { superuser: string; owner: string };

/** Reads the passwords kept in the data folder, making them (readable by this account alone) on the first start. */
export function keepPasswords(dataDir: string): Passwords {
  const kept = readPasswords(dataDir);
  if (kept) return kept;
  const made: Passwords = { superuser: newPassword(), owner: newPassword() };
  const file = fileIn(dataDir);
  writeFileSync(`${file}.new`, `${JSON.stringify(made)}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return made;
}

/** The passwords kept in the data folder, null before the first start. */
export function readPasswords(dataDir: string): Passwords | null {
  try {
    return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Passwords;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'pg-passwords.json');
}

function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
