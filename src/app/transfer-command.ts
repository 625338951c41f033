import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installationSecret } from '#platform/access/installation-secret.ts';
import { type Config, readConfig } from '#platform/config.ts';
import { openDatabase } from '#platform/db/database.ts';
import { obtainServer } from '#platform/db/obtain-server.ts';
import { openFileStore } from '#platform/files/open-file-store.ts';
import { createLog } from '#platform/log.ts';
import { StartError } from '#platform/start-error.ts';
import { backUp, secretPart } from '#platform/transfer/back-up.ts';
import { exportCentre } from '#platform/transfer/export-centre.ts';
import { importCentre } from '#platform/transfer/import-centre.ts';
import type { Manifest } from '#platform/transfer/manifest.ts';
import { type Package, readPackage } from '#platform/transfer/package-reader.ts';
import { TransferRefused } from '#platform/transfer/refusal.ts';
import { restore } from '#platform/transfer/restore.ts';
import { chooseCentre, withKernel } from './command-kernel.ts';
import { prepareDatabase } from './prepare-database.ts';
import { sayBehind, sayRefusal } from './transfer-words.ts';

type Out = NodeJS.WritableStream;

/** `kabinet centre export NAME --out FILE`: beside a running program too. */
export async function runCentreExport(
  argv: string[],
  env: NodeJS.ProcessEnv,
  stdout: Out,
): Promise<number> {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: { out: { type: 'string' } },
  });
  const path = await freePath(values.out, '--out FILE.zip');
  return withKernel(env, async (kernel) => {
    const centre = await chooseCentre(kernel, positionals[0]);
    const told = await makeWhole(path, () => exportCentre(kernel, centre.id, { path }));
    stdout.write(`${path}\n${figuresOf(told)}\n${sayBehind(told.leftBehind)}`);
    return 0;
  });
}

/** `kabinet centre import FILE`: all of the centre or nothing; beside a running program too. */
export async function runCentreImport(
  argv: string[],
  env: NodeJS.ProcessEnv,
  stdout: Out,
): Promise<number> {
  const from = await openPackage(argv[0]);
  try {
    await withOwner(env, async (ownerUrl, config) => {
      const { db, close } = openDatabase(ownerUrl, { max: 1 });
      try {
        const taken = await importCentre(db, openFileStore(config), from);
        stdout.write(
          `«${taken.centre.name}» ${taken.centre.id}\n${figuresOf(from.manifest)}\n` +
            `Облікові записи / accounts: +${taken.accounts.made}, =${taken.accounts.known}\n` +
            sayBehind(from.manifest.leftBehind),
        );
      } finally {
        await close();
      }
    });
    return 0;
  } catch (error) {
    throw asStartError(error);
  } finally {
    from.close();
  }
}

/** `kabinet backup FILE`: the whole installation as it is at one moment; beside a running program too. */
export async function runBackup(
  argv: string[],
  env: NodeJS.ProcessEnv,
  stdout: Out,
): Promise<number> {
  const path = await freePath(argv[0], 'kabinet backup FILE.zip');
  await withOwner(env, async (ownerUrl, config) => {
    const { db, close } = openDatabase(ownerUrl, { max: 1 });
    try {
      const secret = await installationSecret(config.dataDir);
      const files = openFileStore(config);
      const told = await makeWhole(path, () =>
        backUp(db, { files, secret, path, now: new Date() }),
      );
      stdout.write(`${path}\n${figuresOf(told)}\n${sayBehind(told.leftBehind)}`);
    } finally {
      await close();
    }
  });
  return 0;
}

/** `kabinet restore FILE`: into a data folder (and a database) that holds nothing; what fails leaves it empty. */
export async function runRestore(
  argv: string[],
  env: NodeJS.ProcessEnv,
  stdout: Out,
): Promise<number> {
  const config = readConfig(env);
  const from = await openPackage(argv[0]);
  try {
    await requireEmpty(config.dataDir);
    await withOwner(env, async (ownerUrl) => {
      const { db, close } = openDatabase(ownerUrl, { max: 1 });
      try {
        await restore(db, openFileStore(config), from);
        const secret = await from.part(secretPart);
        if (secret) await writeFile(join(config.dataDir, 'secret'), `${secret}\n`, { mode: 0o600 });
      } finally {
        await close();
      }
    });
    stdout.write(`${figuresOf(from.manifest)}\n${sayBehind(from.manifest.leftBehind)}`);
    return 0;
  } catch (error) {
    const refused = error instanceof TransferRefused && error.reason === 'not-empty';
    if (!refused) await clearFolder(config.dataDir);
    throw asStartError(error);
  } finally {
    from.close();
  }
}

async function withOwner(
  env: NodeJS.ProcessEnv,
  work: (ownerUrl: string, config: Config) => Promise<void>,
): Promise<void> {
  const config = readConfig(env);
  const server = await obtainServer(config, await createLog('warn'));
  try {
    await prepareDatabase(server.ownerUrl);
    await work(server.ownerUrl, config);
  } finally {
    await server.release();
  }
}

async function openPackage(path: string | undefined): Promise<Package> {
  if (!path) throw new StartError('FILE.zip?');
  return readPackage(path).catch((error: unknown) => {
    throw asStartError(error);
  });
}

/** A package is never written over another one. */
async function freePath(path: string | undefined, usage: string): Promise<string> {
  if (!path) throw new StartError(usage);
  if (await stat(path).catch(() => null))
    throw new StartError(`${path}: файл уже є / the file exists`);
  return path;
}

/** What could not be written whole is taken away. */
async function makeWhole<R>(path: string, make: () => Promise<R>): Promise<R> {
  try {
    return await make();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function requireEmpty(dataDir: string): Promise<void> {
  const found = await readdir(dataDir).catch(() => []);
  if (found.length > 0) throw new TransferRefused('not-empty', dataDir);
}

/** The folder was empty when the command began. */
async function clearFolder(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir).catch(() => []))
    await rm(join(dataDir, name), { recursive: true, force: true });
}

const figuresOf = ({ tables, files }: Manifest) =>
  `Таблиць / tables: ${tables.length}   рядків / rows: ${tables.reduce((sum, { rows }) => sum + rows, 0)}   файлів / files: ${files.length}`;

function asStartError(error: unknown): unknown {
  return error instanceof TransferRefused ? new StartError(sayRefusal(error)) : error;
}
