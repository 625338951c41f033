import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import { StartError } from '../start-error.ts';
import { clusterFolder } from './embedded/cluster.ts';
import { readPasswords } from './embedded/passwords.ts';
import { readPostmaster } from './embedded/running.ts';
import { ownerAddress, startEmbedded } from './embedded/server.ts';
import { lockDataFolder } from './lock/data-folder.ts';

/** A database server for the time of one command. */
export type ObtainedServer = { ownerUrl: string; release(): Promise<void> };

/**
 * The server that a command of the command line works on: the outer one of `DATABASE_URL`; else the one that the
 * running program has started; else it is started, and stopped on `release`.
 * @throws StartError when none can be had
 */
export async function obtainServer(config: Config, log: Log): Promise<ObtainedServer> {
  if (config.databaseUrl) return { ownerUrl: config.databaseUrl, release: async () => {} };
  const taken = lockDataFolder(config.dataDir);
  if ('heldBy' in taken) {
    const running = readPostmaster(clusterFolder(config.dataDir));
    const passwords = readPasswords(config.dataDir);
    if (!running || !passwords)
      throw new StartError('The program is just starting: try again in a moment.');
    return { ownerUrl: ownerAddress(running, passwords), release: async () => {} };
  }
  try {
    const server = await startEmbedded(config.dataDir, log);
    return {
      ownerUrl: server.ownerUrl,
      async release() {
        await server.stop();
        taken.lock.release();
      },
    };
  } catch (error) {
    taken.lock.release();
    throw error;
  }
}
