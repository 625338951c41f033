import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from '../../log.ts';
import { StartError } from '../../start-error.ts';
import { type Account, chooseAccount, commandAs } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { clusterFolder, ensureCluster, makeFolder } from './cluster.ts';
import { keepPasswords, type Passwords } from './passwords.ts';
import { stopLeftovers, stopServer } from './running.ts';
import { settings } from './settings.ts';

/** Name of the program's database and of the role that owns it. */
export const OWNER = 'kabinet';

export type EmbeddedServer = {
  /** Address of the program's database for its owner. */
  ownerUrl: string;
  /** Address for the superuser, database `postgres`. */
  superuserUrl: string;
  /** Stops the server; resolves when all is on the disk. */
  stop(): Promise<void>;
  /** Stops it at once and without waiting; the next start recovers what was committed. */
  abandon(): void;
};

/**
 * Starts the PostgreSQL that comes with the program on the files in `dataDir/pg`, making them the first time, after
 * stopping what a killed program has left. While it runs, it is started again whenever it ends by itself.
 * The caller holds the lock of the data folder.
 * @param durable false only in tests: faster, and a crash of the machine loses data
 * @throws StartError when it cannot start, in one line
 */
export async function startEmbedded(
  dataDir: string,
  log: Log,
  durable = true,
): Promise<EmbeddedServer> {
  const binaries = await findBinaries();
  const cluster = clusterFolder(dataDir);
  const account = await chooseAccount(cluster, [dataDir, binaries.postgres]);
  const passwords = keepPasswords(dataDir);
  await ensureCluster(binaries, account, dataDir, {
    superuserPassword: passwords.superuser,
    durable,
  });
  if (await stopLeftovers(binaries, account, cluster))
    log.warn('stopped the database server that was left running');

  const place = await choosePlace(dataDir, account);
  const superuserUrl = addressOf(place, 'postgres', passwords.superuser, 'postgres');
  const flags = [
    '-D',
    cluster,
    ...settings({ ...place, durable }).flatMap((setting) => ['-c', setting]),
  ];
  const start = () => launch(binaries, account, flags, superuserUrl, log);
  let child = await start();
  let stopping = false;
  const watch = () =>
    child.once('exit', async (code, signal) => {
      if (stopping) return;
      log.error({ code, signal }, 'the database server ended by itself and is started again');
      try {
        await stopLeftovers(binaries, account, cluster);
        if (stopping) return;
        child = await start();
        watch();
      } catch (error) {
        log.fatal({ err: error }, 'the database server does not start again');
        process.exit(1);
      }
    });
  watch();
  await ensureOwner(superuserUrl, passwords.owner);
  return {
    superuserUrl,
    ownerUrl: ownerAddress(place, passwords),
    async stop() {
      stopping = true;
      await stopServer(binaries, account, cluster);
    },
    abandon() {
      stopping = true;
      child.kill('SIGQUIT');
    },
  };
}

/** Address of the program's database for its owner, on a server that listens at `place`. */
export function ownerAddress(place: Place, passwords: Passwords): string {
  return addressOf(place, OWNER, passwords.owner, OWNER);
}

function addressOf(place: Place, user: string, password: string, database: string): string {
  return place.socketFolder
    ? `postgres://${user}:${password}@/${database}?host=${encodeURIComponent(place.socketFolder)}&port=${place.port}`
    : `postgres://${user}:${password}@127.0.0.1:${place.port}/${database}`;
}

/** Where the server listens: a socket in a folder, or a port of this machine. */
type Place = { socketFolder: string | null; port: number };

/** A socket in the data folder; the path of a socket may have 107 bytes only, so under a deep folder in the system's. */
async function choosePlace(dataDir: string, account: Account): Promise<Place> {
  if (process.platform === 'win32') return { socketFolder: null, port: await freePort() };
  const inside = join(dataDir, 'pg-socket');
  const short = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  const fits = Buffer.byteLength(`${inside}/.s.PGSQL.5432.lock`) <= 100;
  const socketFolder = fits ? inside : join(tmpdir(), `kabinet-${short}`);
  makeFolder(socketFolder, account);
  const { uid } = lstatSync(socketFolder);
  if (uid !== (account.ids?.uid ?? process.getuid?.()))
    throw new StartError(
      `${socketFolder} belongs to another account: remove it, or set a DATA_DIR with a shorter path.`,
    );
  return { socketFolder, port: 5432 };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** Starts the server in a process group of its own (Ctrl-C in a terminal must not reach it) and waits until it answers. */
async function launch(
  binaries: Binaries,
  account: Account,
  flags: string[],
  url: string,
  log: Log,
): Promise<ChildProcess> {
  const { command, args, options } = commandAs(account, binaries.postgres, flags);
  const child = spawn(command, args, {
    ...options,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const last: string[] = [];
  let answered = false;
  createInterface({ input: child.stderr! }).on('line', (line) => {
    last.splice(0, Math.max(0, last.length - 4));
    last.push(line);
    if (answered) report(line, log);
  });
  const ended = new Promise<'ended'>((resolve) => {
    child.once('exit', () => resolve('ended')).once('error', () => resolve('ended'));
  });
  const deadline = Date.now() + 120_000; // recovery after a crash may take its time
  while (Date.now() < deadline) {
    answered = await answers(url);
    if (answered) return child;
    if ((await Promise.race([ended, pause(30)])) === 'ended') {
      const reason = last.find((line) => /FATAL|PANIC|ERROR/.test(line)) ?? last.join(' ');
      throw new StartError(
        `The database server does not start in ${dirname(flags[1]!)}: ${reason.trim()}`,
      );
    }
  }
  child.kill('SIGQUIT');
  throw new StartError(
    `The database server in ${dirname(flags[1]!)} has not answered for two minutes: see the log.`,
  );
}

/**
 * A line of the server into the log. An ERROR is the answer to a statement: whoever sent it knows, and decides. Lines of
 * the start, when whoever asks is refused, are told only when the start fails.
 */
function report(line: string, log: Log): void {
  const [, severity = 'LOG', message = line] =
    /^(?:\[\d+\] )?([A-Z]+\d?): {2}(.*)$/.exec(line) ?? [];
  const level = { PANIC: 'error', FATAL: 'warn', WARNING: 'warn' }[severity] ?? 'debug';
  log[level as 'error' | 'warn' | 'debug']({ source: 'postgres' }, message);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {}); // the server going down again shows as an answer that does not come
  try {
    await client.connect();
    await client.query('SELECT 1');
    return true;
  } catch (error) {
    // 28…: it answers, and refuses this sign-in for good.
    if ((error as { code?: string }).code?.startsWith('28'))
      throw new StartError(
        'The database refuses the password kept in pg-passwords.json: restore that file.',
      );
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The program's own database and its owner, an ordinary role that may make roles: the superuser is not for daily use. */
async function ensureOwner(superuserUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const role = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [OWNER]);
    if (role.rowCount === 0)
      await client.query(
        `CREATE ROLE ${OWNER} LOGIN CREATEROLE PASSWORD ${client.escapeLiteral(password)}`,
      );
    const database = await client.query('SELECT FROM pg_database WHERE datname = $1', [OWNER]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${OWNER} OWNER ${OWNER}`);
  } finally {
    await client.end();
  }
}
