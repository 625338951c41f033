import { readConfig } from '#platform/config.ts';
import { migrate } from '#platform/db/migrate.ts';
import { obtainServer } from '#platform/db/obtain-server.ts';
import { createLog } from '#platform/log.ts';

/** `kabinet migrate`: runs what has not been run, and names it. */
export async function runMigrate(
  env: NodeJS.ProcessEnv,
  folder: string,
  stdout: NodeJS.WritableStream,
): Promise<number> {
  const config = readConfig(env);
  const server = await obtainServer(config, await createLog('warn'));
  try {
    const done = await migrate(server.ownerUrl, folder);
    stdout.write(done.length > 0 ? `${done.join('\n')}\n` : 'Up to date.\n');
    return 0;
  } finally {
    await server.release();
  }
}
