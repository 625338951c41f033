import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { prepareDatabase } from '#app/prepare-database.ts';
import { withDatabase } from '#platform/db/connection.ts';
import { clusterFolder } from '#platform/db/embedded/cluster.ts';
import { stopAbandoned } from '#platform/db/embedded/running.ts';
import { OWNER, startEmbedded } from '#platform/db/embedded/server.ts';
import { type DataFolderLock, lockDataFolder } from '#platform/db/lock/data-folder.ts';
import { createLog } from '#platform/log.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { superuserUrl: string; ownerUrl: string; template: string };
  }
}

const PREFIX = 'kabinet-test-';

/**
 * Gives the tests of a run one real PostgreSQL, and in it a migrated database that each test file copies.
 * `DATABASE_URL_TEST`, an address that may make databases, takes the place of the server that comes with the program.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const outer = process.env.DATABASE_URL_TEST;
  const server = outer
    ? { superuserUrl: outer, ownerUrl: outer, stop: async () => {} }
    : await startOwn();
  const template = `kabinet_template_${process.pid}`;
  const owner = outer ? 'CURRENT_USER' : OWNER;
  await query(server.superuserUrl, `CREATE DATABASE ${template} OWNER ${owner}`);
  await prepareDatabase(withDatabase(server.ownerUrl, template));
  project.provide('postgres', { ...pick(server), template });
  return async () => {
    await query(server.superuserUrl, `DROP DATABASE ${template}`);
    await server.stop();
  };
}

function pick({ superuserUrl, ownerUrl }: { superuserUrl: string; ownerUrl: string }) {
  return { superuserUrl, ownerUrl };
}

async function startOwn() {
  await removeAbandoned();
  const { folder, lock } = newFolder();
  const server = await startEmbedded(folder, await createLog('error'), false);
  return {
    ...pick(server),
    async stop() {
      await server.stop();
      lock.release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function newFolder(): { folder: string; lock: DataFolderLock } {
  for (;;) {
    const folder = mkdtempSync(join(tmpdir(), PREFIX));
    const taken = lockDataFolder(folder);
    if ('lock' in taken) return { folder, lock: taken.lock };
  }
}

/** Clears away servers of runs that were killed: folders that nobody holds any more. */
async function removeAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(tmpdir(), name);
    const taken = lockDataFolder(folder);
    if (!('lock' in taken)) continue;
    // A run that ended before its server was ready left a folder that the server's account can't enter.
    chmodSync(folder, 0o711);
    await stopAbandoned(clusterFolder(folder));
    taken.lock.release();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
