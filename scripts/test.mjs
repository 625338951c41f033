// npm test: prepares like npm start, then runs every check; goes on after a failure, to tell everything at once.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { failedTests } from './failed-tests.mjs';
import { packageProgram, root, runNode } from './node24.mjs';
import { prepare } from './prepare.mjs';

let passed = 0;
let failed = 0;
/** For the end: what failed, a line for each. */
const failures = [];
/** More lines than these are for the terminal above. */
const LONGEST = 40;

/** Runs one program to its end; a Ctrl-C ends everything. */
async function run(args) {
  const end = await runNode(args, {}, root);
  if (end.signal === 'SIGINT' || end.signal === 'SIGTERM') process.exit(130);
  return end.code;
}

/** Runs one check that passes or fails as a whole. */
async function check(name, ...args) {
  const start = Date.now();
  console.log(`\n— ${name}`);
  const code = await run(args);
  count(name, code === 0 ? [1, 0] : [0, 1], start);
}

/** Runs one project of Vitest and counts its tests. */
async function project(name) {
  const start = Date.now();
  console.log(`\n— ${name} tests`);
  const report = join(root, '.cache', `${name}-tests.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await run([packageProgram('vitest'), 'run', '--project', name, ...reporters]);
  const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  const { numPassedTests = 0, numFailedTests = 0 } = told;
  // A file that cannot be loaded, or a server that does not start, is a failure without a failed test.
  const bad = code === 0 ? 0 : Math.max(1, numFailedTests);
  count(`${name} tests`, [numPassedTests, bad], start, failedTests(told, root));
}

function count(name, [good, bad], start, lines = []) {
  passed += good;
  failed += bad;
  if (bad > 0) failures.push(`${name}: FAILED`, ...lines.map((line) => `  ${line}`));
  console.log(
    `— ${name}: ${bad > 0 ? 'FAILED' : 'passed'}, ${Math.round((Date.now() - start) / 1000)} s`,
  );
}

await prepare();
await check('types of routes', packageProgram('react-router'), 'typegen');
await check('types', packageProgram('tsc'), '--noEmit');
await check('lint', packageProgram('biome'), 'check', '.');
await check('boundaries', join(root, 'scripts', 'boundaries', 'check.ts'));
await project('unit');
await project('db');
if (ensureChromium()) await project('browser');
else {
  console.log(
    '\nNo Chromium for the browser tests: run "apt-get install chromium" as root, or set CHROMIUM_PATH.',
  );
  count('browser tests', [0, 1], Date.now());
}
await project('crash');

for (const line of ['', ...failures.slice(0, LONGEST)]) console.log(line);
if (failures.length > LONGEST) console.log(`  … and ${failures.length - LONGEST} more lines`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
