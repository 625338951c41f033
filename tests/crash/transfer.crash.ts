import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyFounded } from '../support/copy-founded.ts';
import { kabinet } from '../support/kabinet.ts';
import { startMailServer } from '../support/mail-server.ts';
import type { TestProcess } from '../support/process.ts';
import { runFolder } from '../support/run-folder.ts';
import { callApi, type StartedProgram, startCentre, startProgram } from './started-program.ts';

let folder: string;
const running: TestProcess[] = [];

beforeAll(async () => {
  folder = await runFolder('kabinet-crash-');
  copyFounded(dataOf('first'));
});
afterAll(async () => {
  for (const one of running) await one.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

const dataOf = (name: string) => join(folder, name);

async function serve(data: string, env: Record<string, string> = {}): Promise<StartedProgram> {
  const program = await startProgram(dataOf(data), env);
  running.push(program.process);
  return program;
}

function command(data: string, args: string[], env: Record<string, string> = {}): TestProcess {
  mkdirSync(dataOf(data), { recursive: true });
  const process = kabinet(args, dataOf(data), env);
  running.push(process);
  return process;
}

const total = async (program: StartedProgram, path: string) =>
  (await callApi<{ total: number }>(program, `${path}?size=1`)).body.total;

test('a running installation is kept in a file, and stands up from it elsewhere as it was', async () => {
  const first = await serve('first', { WORKER: 'off' });
  const [people, plans] = [await total(first, '/people'), await total(first, '/plans')];
  expect(people).toBeGreaterThan(100);
  const file = dataOf('backup.zip');
  const backup = command('first', ['backup', file]);
  expect(await backup.ended(), backup.lines.join('\n')).toBe(0);
  // A file is never written over, nor is anything restored over data.
  expect(await command('first', ['backup', file]).ended()).toBe(1);
  expect(await command('first', ['restore', file]).ended()).toBe(1);
  await first.process.end('SIGTERM');

  const restored = command('second', ['restore', file]);
  expect(await restored.ended(), restored.lines.join('\n')).toBe(0);
  // The note with the first password is not the data's; the password is.
  copyFileSync(
    join(dataOf('first'), 'first-sign-in.txt'),
    join(dataOf('second'), 'first-sign-in.txt'),
  );
  const second = await serve('second');
  expect([await total(second, '/people'), await total(second, '/plans')]).toEqual([people, plans]);
  expect(readdirSync(join(dataOf('second'), 'files')).length).toBeGreaterThan(0);
  await second.process.end('SIGTERM');
});

test('a damaged file is refused before anything is made', async () => {
  const file = dataOf('damaged.zip');
  writeFileSync(file, readFileSync(dataOf('backup.zip')).subarray(0, 50_000));
  const third = command('third', ['restore', file]);
  expect(await third.ended()).toBe(1);
  expect(third.lines.join('\n')).toMatch(/damaged|no package/);
  expect(existsSync(join(dataOf('third'), 'pg'))).toBe(false);
});

test('a server with WORKER=off leaves its letters to a worker beside it', async () => {
  const letters: string[][] = [];
  const mail = await startMailServer(({ to }) => void letters.push(to));
  const server = await serve('first', { WORKER: 'off', SMTP_URL: mail.url });
  const there = { ...server, cookie: await startCentre(server) };
  const made = await callApi(there, '/invitations', {
    method: 'POST',
    body: { role: 'methodist', email: 'nova@example.org', delivery: 'mail' },
  });
  expect(made.status).toBe(201);
  expect(letters).toEqual([]);
  const worker = command('first', ['worker'], { SMTP_URL: mail.url });
  await expect.poll(() => letters, { timeout: 60_000 }).toEqual([['nova@example.org']]);
  expect(await worker.end('SIGTERM'), worker.lines.join('\n')).toBe(0);
  await mail.close();
});
