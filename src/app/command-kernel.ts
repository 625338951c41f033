import pino from 'pino';
import { readConfig } from '#platform/config.ts';
import { appConnectionString } from '#platform/db/connection.ts';
import { openDatabase } from '#platform/db/database.ts';
import { obtainServer } from '#platform/db/obtain-server.ts';
import { stopRendering } from '#platform/documents/render/render.ts';
import { openFileStore } from '#platform/files/open-file-store.ts';
import { loadWords } from '#platform/i18n/translator.ts';
import type { Kernel } from '#platform/kernel.ts';
import { createLog } from '#platform/log.ts';
import { StartError } from '#platform/start-error.ts';
import { listCentres } from './office/accounts.ts';
import { prepareDatabase } from './prepare-database.ts';
import { namespaces } from './words/namespaces.ts';

/** Gives a command the program's parts for as long as it works; beside a running program too. */
export async function withKernel<R>(
  env: NodeJS.ProcessEnv,
  work: (kernel: Kernel) => Promise<R>,
): Promise<R> {
  const config = readConfig(env);
  const server = await obtainServer(config, await createLog('warn'));
  try {
    await prepareDatabase(server.ownerUrl);
    const { db, close } = openDatabase(appConnectionString(server.ownerUrl), { max: 2 });
    try {
      await loadWords(namespaces);
      const log = pino({ level: 'silent' });
      const files = openFileStore(config);
      return await work({ db, log, files, config, now: () => new Date() });
    } finally {
      stopRendering();
      await close();
    }
  } finally {
    await server.release();
  }
}

/** Real centres; without any the demonstration's first one, beside which its neighbours stand. */
function realOrFirst<C extends { id: string; isDemo: boolean }>(centres: readonly C[]): C[] {
  const real = centres.filter(({ isDemo }) => !isDemo);
  return real.length > 0 ? real : [...centres].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, 1);
}

/**
 * The centre with this name; without one the only real centre, else the demonstration.
 * @throws StartError with the names of the centres
 */
export async function chooseCentre(kernel: Kernel, name: string | undefined) {
  const centres = await listCentres(kernel.db);
  const fitting = name
    ? centres.filter((one) => [one.id, one.name, one.shortName].includes(name))
    : realOrFirst(centres);
  const [centre] = fitting;
  if (!centre || fitting.length > 1)
    throw new StartError(
      `--centre: ${centres.map(({ shortName }) => `«${shortName}»`).join(', ')}`,
    );
  return centre;
}
