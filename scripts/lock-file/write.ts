// npm run lock — after `npm install <package>`: completes package-lock.json, so that `npm ci` takes it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completeLock } from './complete.ts';

const file = join(import.meta.dirname, '../../package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
writeFileSync(
  file,
  `${JSON.stringify({ ...lock, packages: completeLock(lock.packages) }, null, 2)}\n`,
);
