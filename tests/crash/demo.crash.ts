import { existsSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kabinet } from '../support/kabinet.ts';
import type { TestProcess } from '../support/process.ts';
import { runFolder } from '../support/run-folder.ts';

let dataDir: string;
const running: TestProcess[] = [];

beforeEach(async () => {
  dataDir = await runFolder('kabinet-crash-');
});
afterEach(async () => {
  for (const process of running.splice(0)) await process.end('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
});

function demo(...argv: string[]): TestProcess {
  const process = kabinet(['demo', ...argv], dataDir);
  running.push(process);
  return process;
}

/** The first password is noted, or the first file kept, in the midst of the making. */
function appears(name: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(dataDir, { recursive: true }, () => {
      if (!existsSync(join(dataDir, name))) return;
      watcher.close();
      resolve();
    });
  });
}

test('a demonstration killed while it is made leaves nothing half done, and the next time it is made', async () => {
  for (const name of ['first-sign-in.txt', 'files']) {
    const begun = appears(name);
    const killed = demo();
    await begun;
    await killed.end('SIGKILL');

    const asked = demo('--accounts');
    expect(await asked.ended(), name).toBe(1);
    expect(asked.lines.join('\n')).toContain('there is no demonstration');
  }

  const made = demo();
  expect(await made.ended(), made.lines.join('\n')).toBe(0);
  expect(made.lines.join('\n')).toContain('created');
  const listed = demo('--accounts');
  expect(await listed.ended()).toBe(0);
  expect(listed.lines.filter((line) => line.includes('methodist'))).toHaveLength(3);
});
