import { access } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { type Config, readConfig } from '#platform/config.ts';
import { startEmbedded } from '#platform/db/embedded/server.ts';
import { type DataFolderLock, lockDataFolder } from '#platform/db/lock/data-folder.ts';
import { createLog, type Log } from '#platform/log.ts';
import { StartError } from '#platform/start-error.ts';
import { onStop } from './on-stop.ts';
import { prepareDatabase } from './prepare-database.ts';
import type { Program, ProgramOptions } from './web.ts';

/** What `build/server/index.js`, built from `web.ts`, exports. */
type ProgramModule = { createProgram(options: ProgramOptions): Promise<Program> };

const ROOT = join(import.meta.dirname, '../..');

/** How long requests in flight may take to end on a stop, in milliseconds. */
const DRAIN = 5_000;

/**
 * Runs the program: settings → lock of the data folder → database → migrations → pages → listening, until a signal;
 * then everything back in the opposite order.
 * @throws StartError when it cannot start; whatever was started has been stopped
 */
export async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const config = await withFreePort(readConfig(env), env);
  const log = await createLog(config.logLevel);
  const undo: (() => Promise<void> | void)[] = [];
  const abandon: (() => void)[] = [];
  const stopped = onStop(log, env, () =>
    abandon.forEach((act) => {
      act();
    }),
  );
  try {
    const lock = await takeDataFolder(config.dataDir);
    undo.push(() => lock.release());
    await requireFreePort(config);
    let ownerUrl = config.databaseUrl;
    if (!ownerUrl) {
      const server = await startEmbedded(config.dataDir, log);
      undo.push(() => server.stop());
      abandon.push(() => server.abandon());
      ownerUrl = server.ownerUrl;
    }
    if (stopped.signal.aborted) return;
    const migrated = await prepareDatabase(ownerUrl);
    if (migrated.length > 0) log.info({ migrated }, 'the database was brought up to date');
    if (stopped.signal.aborted) return;

    const { createProgram } = await loadProgram();
    const program = await createProgram({
      config,
      databaseUrl: ownerUrl,
      log,
      worker: config.worker,
    });
    undo.push(() => program.stop());
    const server = createAdaptorServer({ fetch: program.fetch }) as Server;
    await listen(server, config);
    undo.push(() => drain(server));
    lock.announce(config.publicUrl);
    await greet(config, program);
    await stopped.promise;
  } finally {
    await undoAll(undo, log);
  }
}

/** Takes everything back in the opposite order; what fails is logged and does not keep the rest from being stopped. */
async function undoAll(undo: (() => Promise<void> | void)[], log: Log): Promise<void> {
  for (const act of undo.reverse()) {
    try {
      await act();
    } catch (err) {
      log.error({ err }, 'a part of the program did not stop in order');
      process.exitCode = 1;
    }
  }
}

async function greet(config: Config, program: Program): Promise<void> {
  const lines = [
    `Kabinet працює / is running: ${config.publicUrl}`,
    ...(await program.firstSteps()),
    'Ctrl+C — зупинити / stop',
  ];
  process.stdout.write(`\n${lines.map((line) => `  ${line}\n`).join('')}\n`);
}

async function loadProgram(): Promise<ProgramModule> {
  const entry = join(ROOT, 'build/server/index.js');
  await access(entry).catch(() => {
    throw new StartError('The pages are not built: run "npm start", or "npm run build" first.');
  });
  return import(pathToFileURL(entry).href) as Promise<ProgramModule>;
}

/** A program that is just being stopped or was killed with its starter may hold the folder a moment longer. */
async function takeDataFolder(dataDir: string): Promise<DataFolderLock> {
  const deadline = Date.now() + 2_000;
  for (;;) {
    const taken = lockDataFolder(dataDir);
    if ('lock' in taken) return taken.lock;
    if (Date.now() > deadline) {
      const { pid, address } = taken.heldBy ?? { pid: null, address: null };
      throw new StartError(
        `Kabinet already runs on the data in ${dataDir}${address ? ` at ${address}` : ''}${pid ? ` (process ${pid})` : ''}: use that one, stop it, or set another DATA_DIR and PORT.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Port 0 means any free one, but the program's public address has to be known before it listens. */
async function withFreePort(config: Config, env: NodeJS.ProcessEnv): Promise<Config> {
  if (config.port !== 0) return config;
  const probe = createServer();
  await listen(probe, config);
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return readConfig({ ...env, PORT: String(port) });
}

/** Says that the port is taken before the database is started for nothing. */
async function requireFreePort(config: Config): Promise<void> {
  const probe = createServer();
  await listen(probe, config);
  await new Promise((resolve) => probe.close(resolve));
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `Port ${port} is taken by another program: stop it or set another PORT.`,
        EACCES: `Port ${port} may not be used by this account: set a PORT above 1023.`,
        EADDRNOTAVAIL: `This machine has no address ${host}: set HOST to 127.0.0.1 or 0.0.0.0.`,
        ENOTFOUND: `HOST ${host} is not known: set it to 127.0.0.1 or 0.0.0.0.`,
      };
      const reason = reasons[error.code ?? ''];
      reject(reason ? new StartError(reason) : error);
    });
    server.listen({ host, port }, resolve);
  });
}

async function drain(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), DRAIN);
  await closed;
  clearTimeout(timer);
}
