import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from '../../start-error.ts';

/** The process that uses a data folder, for the message to whoever comes second. */
export type Holder = { pid: number; address: string | null };

export type DataFolderLock = {
  /** Tells others where the holder can be reached. */
  announce(address: string): void;
  release(): void;
};

/**
 * Takes the data folder for this process alone, creating the folder if needed.
 *
 * The lock is the kernel's lock on a file, taken through SQLite, which knows how to do it on every system: two
 * starts cannot both get it, it ends with the process however that ends, so there is no stale file to clear.
 * (An abstract socket would not be seen from another container that shares the folder.)
 * @returns the lock, or who holds it
 * @throws StartError when the folder cannot be used by this account
 */
export function lockDataFolder(
  dataDir: string,
): { lock: DataFolderLock } | { heldBy: Holder | null } {
  makeFolder(dataDir);
  const held = join(dataDir, 'kabinet.pid');
  const database = new DatabaseSync(join(dataDir, 'kabinet.lock'));
  try {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode !== SQLITE_BUSY) throw error;
    return { heldBy: readHolder(held) };
  }
  const write = (holder: Holder) => {
    writeFileSync(`${held}.new`, `${JSON.stringify(holder)}\n`, { mode: 0o600 });
    renameSync(`${held}.new`, held);
  };
  write({ pid: process.pid, address: null });
  return {
    lock: {
      announce: (address) => write({ pid: process.pid, address }),
      release: () => {
        rmSync(held, { force: true });
        database.close();
      },
    },
  };
}

const SQLITE_BUSY = 5;

function makeFolder(dataDir: string): void {
  try {
    // PostgreSQL runs under another account when the program runs as root, and has to pass through the folder.
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    for (const path of [dataDir, join(dataDir, 'kabinet.lock'), join(dataDir, 'pg-passwords.json')])
      if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK);
  } catch (error) {
    const { code = '', path = dataDir } = error as NodeJS.ErrnoException;
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) throw error;
    throw new StartError(
      `${path} cannot be written by this account (${code}): start as the account it belongs to, give it to this one, or set another DATA_DIR.`,
    );
  }
}

function readHolder(file: string): Holder | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return null; // between taking the lock and writing the file
  }
}
