import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterFolder } from '#platform/db/embedded/cluster.ts';
import { stopAbandoned } from '#platform/db/embedded/running.ts';

/**
 * A new folder of this run in the system's temporary folder, named after the process: `<prefix><pid>-…`. What runs
 * that were killed have left is cleared away first, together with the databases that still run in it.
 */
export async function runFolder(prefix: string): Promise<string> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix)
      ? /^(\d+)-/.exec(name.slice(prefix.length))?.[1]
      : undefined;
    if (pid !== undefined && !isThere(Number(pid))) await clear(join(tmpdir(), name));
  }
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
}

/** The data folder is the folder itself or stands in it. */
async function clear(folder: string): Promise<void> {
  for (const dataDir of [folder, join(folder, 'data')])
    if (existsSync(clusterFolder(dataDir))) await stopAbandoned(clusterFolder(dataDir));
  rmSync(folder, { recursive: true, force: true });
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
