import { parseArgs } from 'node:util';
import { readConfig } from '#platform/config.ts';
import { appConnectionString } from '#platform/db/connection.ts';
import { openDatabase } from '#platform/db/database.ts';
import { obtainServer } from '#platform/db/obtain-server.ts';
import { stopRendering } from '#platform/documents/render/render.ts';
import { openFileStore } from '#platform/files/open-file-store.ts';
import type { Kernel } from '#platform/kernel.ts';
import { createLog } from '#platform/log.ts';
import { prepareDatabase } from '../prepare-database.ts';
import { openAccounts } from './open-accounts.ts';
import { renewDemo } from './renew-demo.ts';

const usage = 'kabinet demo [--seed N] | kabinet demo --accounts\n';

/**
 * `kabinet demo`: makes the demonstration, or makes it anew, in a running or stopped installation; real centres stay as
 * they are. With `--accounts` lists its accounts and gives all but the administrator's one new password.
 * @returns the exit code: 0 done, 1 there is no demonstration, 2 wrong use
 */
export async function runDemo(
  argv: string[],
  env: NodeJS.ProcessEnv,
  stdout: NodeJS.WritableStream,
  stderr: NodeJS.WritableStream,
): Promise<number> {
  const asked = parse(argv);
  if (!asked) {
    stderr.write(usage);
    return 2;
  }
  const config = readConfig(env);
  const log = await createLog('warn');
  const server = await obtainServer(config, log);
  try {
    await prepareDatabase(server.ownerUrl);
    const { db, close } = openDatabase(appConnectionString(server.ownerUrl), { max: 2 });
    const kernel: Kernel = { db, log, files: openFileStore(config), config, now: () => new Date() };
    try {
      const lines = asked.accounts ? await openAccounts(kernel) : await renewDemo(kernel, asked);
      if (!lines) {
        stderr.write('Демонстрації немає / there is no demonstration: kabinet demo\n');
        return 1;
      }
      stdout.write(lines.map((line) => `${line}\n`).join(''));
      return 0;
    } finally {
      stopRendering();
      await close();
    }
  } finally {
    await server.release();
  }
}

function parse(argv: string[]): { seed: number; accounts: boolean } | null {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        seed: { type: 'string', default: '1' },
        accounts: { type: 'boolean', default: false },
      },
    });
    return /^\d{1,9}$/.test(values.seed)
      ? { seed: Number(values.seed), accounts: values.accounts }
      : null;
  } catch {
    return null;
  }
}
