// What has to be there before the program starts: packages as in the lock file, pages as in the source.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fail, packageProgram, root, runNode } from './node24.mjs';

const STAMP = join(root, 'build', 'source.sha256');

/** What the built pages are made from. */
const SOURCES = [
  'src',
  'public',
  'package-lock.json',
  'vite.config.ts',
  'react-router.config.ts',
  'tsconfig.json',
];

/** Installs packages and builds pages where they are missing or older than the source. One start at a time. */
export async function prepare() {
  if (isInstalled() && isBuilt()) return;
  const release = await takeTurn();
  try {
    if (!isInstalled()) install();
    if (!isBuilt()) await build();
  } finally {
    release();
  }
}

/** Whether each package of the lock file is in `node_modules` in its version; those of other systems may be absent. */
export function isInstalled() {
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(join(root, 'node_modules', '.package-lock.json'));
  return (
    present !== null &&
    Object.entries(wanted).every(
      ([path, { version, optional, devOptional }]) =>
        path === '' ||
        (present[path] ? present[path].version === version : Boolean(optional || devOptional)),
    )
  );
}

function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

function install() {
  console.log('Встановлюю пакунки… / Installing packages (once, about a minute)…');
  const options = { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' };
  // The pages are built here, so what builds them is needed even where NODE_ENV says production.
  const { status } = spawnSync(
    'npm',
    ['ci', '--include=dev', '--include=optional', '--loglevel=error', '--no-audit', '--no-fund'],
    options,
  );
  if (status !== 0)
    fail(
      'The packages could not be installed: see above, check the network, and run the command again.',
    );
}

/** Whether the built pages were made from the source as it is. */
export function isBuilt() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hashOfSources();
}

async function build() {
  console.log('Збираю сторінки… / Building pages…');
  const hash = hashOfSources();
  rmSync(STAMP, { force: true });
  const { code } = await runNode(
    [packageProgram('react-router'), 'build', '--logLevel', 'warn'],
    { NODE_ENV: 'production' },
    root,
  );
  if (code !== 0) fail('The pages could not be built: see above.');
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(STAMP, hash);
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesUnder(source)))
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Paths of the files under a path of the clone, sorted, tests left out. */
function filesUnder(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test|seeds|browser|crash)\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}

/** Waits while another process prepares the same clone. */
async function takeTurn() {
  const file = join(root, '.cache', 'preparing');
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (let told = false; ; ) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      const release = () => rmSync(file, { force: true });
      process.once('exit', release);
      return release;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isAlive(file)) rmSync(file, { force: true });
    else if (!told) console.log('Another start is preparing this clone; waiting for it…');
    told = true;
    await pause(200);
  }
}

function isAlive(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
