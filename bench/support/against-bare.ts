import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pino from 'pino';
import { type Actor, systemActor } from '#platform/access/actor.ts';
import { readConfig } from '#platform/config.ts';
import { appConnectionString } from '#platform/db/connection.ts';
import { openFileStore } from '#platform/files/open-file-store.ts';
import type { Kernel } from '#platform/kernel.ts';
import { capturingDb, type Statement } from './capture.ts';
import type { LoadResult } from './load.ts';
import { freePort, startProcess } from './program.ts';
import type { Line } from './table.ts';

/** All statements that a call sends, with opening and closing its transaction; what is remembered is left out. */
export async function capture(
  ownerUrl: string,
  centreId: string,
  call: (kernel: Kernel, actor: Actor) => Promise<unknown>,
): Promise<Statement[]> {
  const capturing = capturingDb(appConnectionString(ownerUrl));
  const config = readConfig({});
  const kernel: Kernel = {
    db: capturing.db,
    log: pino({ level: 'silent' }),
    files: openFileStore(config),
    config,
    now: () => new Date(),
  };
  await call(kernel, systemActor(centreId, 'bench'));
  const statements = capturing.take();
  await capturing.close();
  return statements.filter(({ text }) => !text.includes('"time_zone"'));
}

/** A handler of the bench's own that runs statements and nothing else, in a process of its own. */
export async function startBare(
  ownerUrl: string,
  statements: { read: Statement[]; writes: Statement[][] },
  folder: string,
) {
  const file = join(folder, `statements-${Date.now()}.json`);
  writeFileSync(file, JSON.stringify(statements));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // In the program's own role: without row-level security the same SQL would read every centre's rows.
  const child = await startProcess(
    ['bench/support/bare.ts', String(port), appConnectionString(ownerUrl), file],
    {},
    url,
  );
  return { url, stop: () => child.kill('SIGKILL') };
}

/** Requests a second and the slowest of a hundred beside the bare handler's. @param share - how much of its speed is wanted */
export function compare(what: string, own: LoadResult, bare: LoadResult, share: number): Line[] {
  const ratio = own.perSecond / bare.perSecond;
  const slower = own.p99 / Math.max(bare.p99, 1);
  const failed =
    own.failures + bare.failures > 0 ? `, FAILED ${own.failures}/${bare.failures}` : '';
  return [
    {
      what: `${what}: requests a second`,
      measured: `${Math.round(own.perSecond)} of ${Math.round(bare.perSecond)} bare = ${Math.round(ratio * 100)} %${failed}`,
      bar: `at least ${share * 100} %`,
      reached: ratio >= share && own.failures === 0,
    },
    {
      what: `${what}: p99`,
      measured: `${own.p99} ms, bare ${bare.p99} ms = ${slower.toFixed(1)}×`,
      bar: share === 0.5 ? 'below 3×' : '',
      reached: share === 0.5 ? slower < 3 : null,
    },
  ];
}
