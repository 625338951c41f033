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

/**
 * The script of a program that a package brings (`vitest`, `react-router`), by its name in `bin`.
 * @param {string} name
 * @returns {string} its absolute path
 */
export function packageProgram(name) {
  for (const folder of [name, `@${name}/dev`, `@${name}js/${name}`]) {
    const manifest = join(root, 'node_modules', folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
    const path = typeof bin === 'string' ? bin : bin?.[name];
    if (path) return join(dirname(manifest), path);
  }
  fail(`No installed package has a program "${name}": run "npm ci".`);
}

/** One line, and the end. */
export function fail(message) {
  console.error(message);
  process.exit(1);
}
