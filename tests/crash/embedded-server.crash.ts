import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clusterFolder } from '#platform/db/embedded/cluster.ts';
import { readPostmaster } from '#platform/db/embedded/running.ts';
import { type EmbeddedServer, startEmbedded } from '#platform/db/embedded/server.ts';
import { lockDataFolder } from '#platform/db/lock/data-folder.ts';
import { createLog } from '#platform/log.ts';
import { isRunning, TestProcess } from '../support/process.ts';
import { runFolder } from '../support/run-folder.ts';

const SAVE_LOOP = join(import.meta.dirname, 'save-loop.ts');
const log = await createLog('silent');
let dataDir: string;

beforeEach(async () => {
  dataDir = await runFolder('kabinet-crash-');
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const isId = (line: string) => /^[0-9a-f]{8}-/.test(line);

/** Starts a save loop and waits until so many records were acknowledged. */
async function saving(records: number): Promise<TestProcess> {
  const loop = new TestProcess(SAVE_LOOP, [dataDir]);
  await loop.until((lines) => lines.filter(isId).length >= records);
  return loop;
}

/** Starts the server as the next program would, while `use` runs. */
async function withServer<Result>(
  use: (server: EmbeddedServer) => Promise<Result>,
): Promise<Result> {
  const taken = lockDataFolder(dataDir);
  if (!('lock' in taken)) throw new Error('the data folder is held');
  const server = await startEmbedded(dataDir, log);
  try {
    return await use(server);
  } finally {
    await server.stop();
    taken.lock.release();
  }
}

const savedIds = () =>
  withServer(async ({ ownerUrl }) => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    const { rows } = await client.query<{ id: string }>('SELECT id FROM saved');
    await client.end();
    return new Set(rows.map((row) => row.id));
  });

const postmaster = () => readPostmaster(clusterFolder(dataDir))!.pid;

const lost = (loop: TestProcess, saved: Set<string>) =>
  loop.lines.filter(isId).filter((id) => !saved.has(id));

test('kill -9 of the program loses nothing acknowledged, and the server it leaves is stopped by the next start', async () => {
  for (const records of [1, 300, 1000]) {
    const loop = await saving(records);
    const left = postmaster();
    await loop.end('SIGKILL');
    expect(isRunning(left)).toBe(true);
    const saved = await savedIds();
    expect(lost(loop, saved)).toEqual([]);
    expect(isRunning(left)).toBe(false);
  }
});

test('kill -9 of the server: it is started again, the program goes on saving, nothing acknowledged is lost', async () => {
  const loop = await saving(200);
  const killed = postmaster();
  process.kill(killed, 'SIGKILL');
  // What the killed server had started may go on saving for a moment, until it notices.
  await loop.until(
    () => ![undefined, killed].includes(readPostmaster(clusterFolder(dataDir))?.pid),
  );
  const before = loop.lines.filter(isId).length;
  await loop.until((lines) => lines.filter(isId).length > before + 300);
  await loop.end('SIGKILL');
  expect(lost(loop, await savedIds())).toEqual([]);
});

test('kill -9 of both at once loses nothing acknowledged', async () => {
  const loop = await saving(300);
  process.kill(postmaster(), 'SIGKILL');
  await loop.end('SIGKILL');
  expect(lost(loop, await savedIds())).toEqual([]);
});

test('of many starts at once exactly one gets the data folder, and its death frees it', async () => {
  const starts = Array.from({ length: 6 }, () => new TestProcess(SAVE_LOOP, [dataDir]));
  const outcomes = await Promise.all(
    starts.map((start) =>
      start
        .until((lines) => lines.includes('ready'))
        .then(
          () => 'ready',
          (error: Error) => (/is held/.test(start.lines.join()) ? 'held' : error.message),
        ),
    ),
  );
  expect(outcomes.toSorted()).toEqual(['held', 'held', 'held', 'held', 'held', 'ready']);
  await starts[outcomes.indexOf('ready')]!.end('SIGKILL');
  await withServer(async () => {});
});

test('a file of a killed server that names a foreign process stops neither the start nor that process', async () => {
  await withServer(async () => {});
  // What stands there after a restart of a container: the number belongs to another process by now.
  const stranger = new TestProcess('-e', ['setInterval(() => {}, 1000); console.log("here")']);
  await stranger.until((lines) => lines.includes('here'));
  const cluster = clusterFolder(dataDir);
  writeFileSync(
    join(cluster, 'postmaster.pid'),
    `${stranger.pid}\n${cluster}\n1\n5432\n${dataDir}/pg-socket\n\n  1 1\nready   \n`,
  );
  await withServer(async () => {});
  expect(isRunning(stranger.pid)).toBe(true);
  await stranger.end('SIGKILL');
});

test('a first start that was killed half-way does not stand in the way', async () => {
  mkdirSync(join(dataDir, 'pg.new', 'base'), { recursive: true });
  writeFileSync(join(dataDir, 'pg.new', 'PG_VERSION'), '18\n');
  await withServer(async () => {});
});
