import { readConfig } from '#platform/config.ts';
import { appConnectionString } from '#platform/db/connection.ts';
import { openDatabase } from '#platform/db/database.ts';
import { obtainServer } from '#platform/db/obtain-server.ts';
import { stopRendering } from '#platform/documents/render/render.ts';
import { openFileStore } from '#platform/files/open-file-store.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import { startWorker } from '#platform/jobs/worker.ts';
import type { Kernel } from '#platform/kernel.ts';
import { createLog } from '#platform/log.ts';
import { onStop } from './on-stop.ts';
import { prepareDatabase } from './prepare-database.ts';
import { jobs, schedules } from './registry.ts';
import { namespaces } from './words/namespaces.ts';

/**
 * `kabinet worker`: works off the queue and the clock's work without pages, until a signal; running jobs end first. Beside
 * servers with `WORKER=off` against the same database, or beside a running program.
 */
export async function runWorker(
  env: NodeJS.ProcessEnv,
  stdout: NodeJS.WritableStream,
): Promise<number> {
  const config = readConfig(env);
  const log = await createLog(config.logLevel);
  const stopped = onStop(log, env, () => {});
  const server = await obtainServer(config, log);
  try {
    await prepareDatabase(server.ownerUrl);
    await loadWords(namespaces);
    const { db, close } = openDatabase(appConnectionString(server.ownerUrl), {
      max: 5,
      onError: (err) => log.error({ err }, 'database connection lost'),
    });
    const kernel: Kernel = { db, log, files: openFileStore(config), config, now: () => new Date() };
    try {
      const worker = await startWorker(kernel, { ownerUrl: server.ownerUrl, jobs, schedules });
      stdout.write(
        'Kabinet виконує фонову роботу / works in the background. Ctrl+C — зупинити / stop\n',
      );
      await stopped.promise;
      await worker.stop();
    } finally {
      stopRendering();
      await close();
    }
  } finally {
    await server.release();
  }
  return 0;
}
