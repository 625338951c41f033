import { existsSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TestProcess } from '../support/process.ts';
import { runFolder } from '../support/run-folder.ts';

const CLI = join(import.meta.dirname, '../../src/app/cli.ts');
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
  const process = new TestProcess(CLI, ['demo', ...argv], { DATA_DIR: dataDir, DATABASE_URL: '' });
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

test.each(['first-sign-in.txt', 'files'])(
  'a demonstration killed when %s appears leaves nothing half done and is made the next time',
  async (name) => {
    const begun = appears(name);
    const first = demo();
    await begun;
    await first.end('SIGKILL');

    const asked = demo('--accounts');
    expect(await asked.ended()).toBe(1);
    expect(asked.lines.join('\n')).toContain('there is no demonstration');

    const second = demo();
    expect(await second.ended(), second.lines.join('\n')).toBe(0);
    expect(second.lines.join('\n')).toContain('created');
    const listed = demo('--accounts');
    expect(await listed.ended()).toBe(0);
    expect(listed.lines.filter((line) => line.includes('methodist'))).toHaveLength(3);
  },
);
