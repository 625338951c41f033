// Runs under the system's Node (20 or newer), so plain JavaScript: finds the Node that the program needs.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The clone's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const NEEDED = 24;

/**
 * Path of the Node that the program runs under: the one that `npm ci` brought, else the system's own when it is new
 * enough. Without either, says so and ends the process.
 */
export function findNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const pinned = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', file);
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= NEEDED) return process.execPath;
  fail(
    `Kabinet needs Node ${NEEDED}; none comes from npm for ${process.platform} ${process.arch}, and this one is ${process.version}: install Node ${NEEDED} from https://nodejs.org.`,
  );
}

/**
 * How the program's heap is kept: a small part for what is new, and collected when it has half grown again. Left to itself
 * it takes what the machine has: 600 MB and pauses of 0.2 s for an import of which 80 MB are ever in use at once.
 */
export const heapFlags = JSON.parse(readFileSync(join(root, 'scripts', 'heap-flags.json'), 'utf8'));

/**
 * Runs the program's Node on `args` in this terminal; signals are passed on.
 * @param {string[]} args
 * @param {Record<string, string>} [env] added to the environment
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null }>} how it ended
 */
export function runNode(args, env = {}, cwd = process.cwd()) {
  const child = spawn(findNode(), args, { stdio: 'inherit', cwd, env: { ...process.env, ...env } });
  const pass = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', (code, signal) => {
      for (const name of signals) process.off(name, pass);
      resolve({ code, signal });
    });
  });
}

/** Ends this process as the child ended. */
export function endLike({ code, signal }) {
  if (signal) process.kill(process.pid, signal);
  process.exitCode = code ?? 1;
}

/** Programs that the scripts call, with the packages that bring them. */
const PACKAGES = {
  biome: '@biomejs/biome',
  'kysely-codegen': 'kysely-codegen',
  'react-router': '@react-router/dev',
  tsc: 'typescript',
  vitest: 'vitest',
};

/**
 * The script of a program that an installed package brings.
 * @param {string} name
 * @returns {string} its absolute path
 */
export function packageProgram(name) {
  const folder = join(
    root,
    'node_modules',
    PACKAGES[name] ?? fail(`No program "${name}" is known: see scripts/node24.mjs.`),
  );
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) fail(`The package of "${name}" is not installed: run "npm ci".`);
  return join(folder, JSON.parse(readFileSync(manifest, 'utf8')).bin[name]);
}

/**
 * One line, and the end.
 * @returns {never}
 */
export function fail(message) {
  console.error(message);
  process.exit(1);
}
