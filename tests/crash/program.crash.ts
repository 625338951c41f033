import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clusterFolder } from '#platform/db/embedded/cluster.ts';
import { readPostmaster } from '#platform/db/embedded/running.ts';
import { copyFounded } from '../support/copy-founded.ts';
import { kabinet } from '../support/kabinet.ts';
import { isRunning, TestProcess } from '../support/process.ts';
import { runFolder } from '../support/run-folder.ts';

const running: TestProcess[] = [];
let dataDir: string;

beforeEach(async () => {
  dataDir = await runFolder('kabinet-crash-');
  copyFounded(dataDir);
});

afterEach(async () => {
  for (const program of running.splice(0)) await program.end('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
});

function start(env: Record<string, string> = {}): TestProcess {
  const program = kabinet(['serve'], dataDir, env);
  running.push(program);
  return program;
}

/** Waits until the program listens; gives its address. */
async function address(program: TestProcess): Promise<string> {
  await program.until((lines) => lines.some((line) => line.includes('is running: ')));
  return (JSON.parse(readFileSync(join(dataDir, 'kabinet.pid'), 'utf8')) as { address: string })
    .address;
}

const readiness = async (at: string) => (await fetch(`${at}/readyz`)).status;

const postmaster = () => readPostmaster(clusterFolder(dataDir))?.pid ?? 0;

test('starts, answers, and a signal stops it with its database and exit code 0', async () => {
  const program = start();
  expect(await readiness(await address(program))).toBe(200);
  const database = postmaster();
  expect(isRunning(database)).toBe(true);
  expect(await program.end('SIGTERM'), program.lines.join('\n')).toBe(0);
  expect(isRunning(database)).toBe(false);
});

test('a second start on the same data says where the first one is and ends with 1', async () => {
  const first = start();
  const at = await address(first);
  const second = start();
  expect(await second.ended()).toBe(1);
  expect(second.lines).toEqual([expect.stringContaining(`at ${at} (process ${first.pid})`)]);
  expect(await readiness(at)).toBe(200);
});

test('after kill -9 the next start takes over without a manual step', async () => {
  const first = start();
  await address(first);
  await first.end('SIGKILL');
  expect(isRunning(postmaster())).toBe(true);
  expect(await readiness(await address(start()))).toBe(200);
});

test('when what started the program is killed, the program stops', async () => {
  const guardian = new TestProcess('-e', ['setInterval(() => {}, 1000)']);
  const program = start({ KABINET_GUARDIANS: String(guardian.pid) });
  await address(program);
  await guardian.end('SIGKILL');
  expect(await program.ended(), program.lines.join('\n')).toBe(0);
});

test('a taken port is said in one line before the database is made', async () => {
  const first = start();
  const { port } = new URL(await address(first));
  const second = start({ DATA_DIR: join(dataDir, 'other'), PORT: port });
  expect(await second.ended()).toBe(1);
  expect(second.lines).toEqual([
    `Port ${port} is taken by another program: stop it or set another PORT.`,
  ]);
});

test('a wrong setting is named in one line', async () => {
  const program = start({ TRUSTED_PROXIES: '10.0.0.0/33' });
  expect(await program.ended()).toBe(1);
  expect(program.lines).toEqual([expect.stringMatching(/^TRUSTED_PROXIES must list/)]);
});
