import { spawn } from 'node:child_process';
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../../start-error.ts';
import { type Account, commandAs } from './account.ts';
import type { Binaries } from './binaries.ts';

/** The major version of the server that comes with the program; files of another one cannot be opened by it. */
const MAJOR = '18';

/** Where the cluster's files are in a data folder. */
export function clusterFolder(dataDir: string): string {
  return join(dataDir, 'pg');
}

/**
 * Makes the cluster's files unless they are there. They are made beside their place and moved there when complete,
 * so that an interrupted first start leaves nothing half-made.
 * @param durable false only in tests: files are not flushed to the disk
 * @throws StartError when the files are of another major version, or cannot be made
 */
export async function ensureCluster(
  { initdb }: Binaries,
  account: Account,
  dataDir: string,
  options: { superuserPassword: string; durable: boolean },
): Promise<void> {
  const folder = clusterFolder(dataDir);
  if (existsSync(folder)) {
    const version = readVersion(folder);
    if (version === MAJOR) return;
    throw new StartError(
      `${folder} was made by PostgreSQL ${version}, this program brings ${MAJOR}: restore a backup into a new DATA_DIR.`,
    );
  }
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  makeFolder(unfinished, account);
  const passwordFile = `${folder}.password`;
  writeFileSync(passwordFile, `${options.superuserPassword}\n`, { mode: 0o600 });
  if (account.ids) chownSync(passwordFile, account.ids.uid, account.ids.gid);
  try {
    await runInitdb(account, initdb, [
      `--pgdata=${unfinished}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=icu',
      '--icu-locale=uk',
      `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
      '--no-instructions',
      ...(options.durable ? [] : ['--no-sync']),
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, folder);
}

function readVersion(folder: string): string {
  try {
    return readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartError(
      code === 'ENOENT'
        ? `${folder} holds no database: move it away, or set another DATA_DIR.`
        : `${folder} belongs to another account (${code}): start as root, as before, or give the data folder to this account.`,
    );
  }
}

/** A folder that only the server's account may enter. */
export function makeFolder(path: string, account: Account): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  // Only what is root's own is given away: in a common folder this name may be somebody's trap.
  if (account.ids && lstatSync(path).uid === 0) chownSync(path, account.ids.uid, account.ids.gid);
}

async function runInitdb(account: Account, initdb: string, flags: string[]): Promise<void> {
  const { command, args, options } = commandAs(account, initdb, flags);
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code === 0) return;
  const reason = complaint.split('\n').find((line) => /error|fatal/i.test(line)) ?? complaint;
  throw new StartError(`The database could not be made (${flags[0]}): ${reason.trim()}`);
}
