import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StartError } from '../../start-error.ts';
import { type Account, chooseAccount, commandAs } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';

/** What a running server has written down about itself in the cluster's folder. */
export type Running = { pid: number; port: number; socketFolder: string | null };

/** Reads `postmaster.pid`: the server that runs, or ran when it was killed, on a cluster. */
export function readPostmaster(cluster: string): Running | null {
  try {
    // Lines: pid, data folder, start time, port, socket folder, listen address, shared memory key, state.
    const [pid, , , port, socketFolder] = readFileSync(
      join(cluster, 'postmaster.pid'),
      'utf8',
    ).split('\n');
    return { pid: Math.abs(Number(pid)), port: Number(port), socketFolder: socketFolder || null };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Stops what a killed program has left running on a cluster, with everything committed kept. The caller holds the
 * data folder, so whatever still runs there is nobody's.
 * @returns whether there was anything
 */
export async function stopLeftovers(
  binaries: Binaries,
  account: Account,
  cluster: string,
): Promise<boolean> {
  const left = readPostmaster(cluster);
  if (!left) return false;
  const alive = processesIn(cluster);
  if (alive === null || alive.includes(left.pid)) {
    await stopServer(binaries, account, cluster);
    return true;
  }
  if (alive.length > 0) {
    // The server itself was killed; what it had started notices that and ends.
    const deadline = Date.now() + 30_000;
    while (processesIn(cluster)?.length) {
      if (Date.now() > deadline)
        throw new StartError(
          `Processes ${processesIn(cluster)?.join(', ')} still use ${cluster}: end them and start again.`,
        );
      await pause(50);
    }
  }
  // After a restart of the machine or container the number in these files may belong to another process by now, and
  // a dead process that nobody has waited for looks alive too: PostgreSQL would take either for a running server.
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
  if (left.socketFolder) {
    const socket = join(left.socketFolder, `.s.PGSQL.${left.port}`);
    rmSync(socket, { force: true });
    rmSync(`${socket}.lock`, { force: true });
  }
  return true;
}

/** The same for a cluster that will not be started again. */
export async function stopAbandoned(cluster: string): Promise<void> {
  if (!readPostmaster(cluster)) return;
  const binaries = await findBinaries();
  await stopLeftovers(binaries, await chooseAccount(cluster, [cluster, binaries.pgCtl]), cluster);
}

/**
 * Stops the server of a cluster: fast (transactions are ended, nothing committed is lost), and when that takes longer
 * than 20 seconds at once, which the next start recovers from.
 */
export async function stopServer(
  { pgCtl }: Binaries,
  account: Account,
  cluster: string,
): Promise<void> {
  const stop = (mode: string) => {
    const flags = ['stop', '--pgdata', cluster, '--mode', mode, '--timeout', '20', '--silent'];
    const { command, args, options } = commandAs(account, pgCtl, flags);
    return promisify(execFile)(command, args, options);
  };
  await stop('fast').catch(async () => {
    if (readPostmaster(cluster)) await stop('immediate');
  });
}

/**
 * Numbers of the processes that work in a folder: all of PostgreSQL's do in their cluster's.
 * @returns null where the system does not tell
 */
function processesIn(folder: string): number[] | null {
  if (process.platform !== 'linux') return null;
  const path = realpathSync(folder);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === path;
      } catch {
        return false; // ended meanwhile, or another account's
      }
    });
}
