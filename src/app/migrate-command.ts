import { readConfig } from '#platform/config.ts';
import { obtainServer } from '#platform/db/obtain-server.ts';
import { createLog } from '#platform/log.ts';
import { prepareDatabase } from './prepare-database.ts';

/** `kabinet migrate`: runs what has not been run, and names it. */
export async function runMigrate(
  env: NodeJS.ProcessEnv,
  stdout: NodeJS.WritableStream,
): Promise<number> {
  const config = readConfig(env);
  const server = await obtainServer(config, await createLog('warn'));
  try {
    const done = await prepareDatabase(server.ownerUrl);
    stdout.write(done.length > 0 ? `${done.join('\n')}\n` : 'Up to date.\n');
    return 0;
  } finally {
    await server.release();
  }
}
