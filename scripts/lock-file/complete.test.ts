import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { completeLock, missingOptional } from './complete.ts';

test('adds the builds that were left out, with the system that their names tell', () => {
  const lock = {
    'node_modules/tool': {
      dev: true,
      optionalDependencies: {
        '@tool/linux-x64-musl': '1.2.3',
        '@tool/windows-arm64': '1.2.3',
        '@tool/linux-x64': '1.2.3',
      },
    },
    'node_modules/tool/node_modules/@tool/linux-x64': { version: '1.2.3' },
    '': {},
  };
  expect(completeLock(lock)).toEqual({
    ...lock,
    'node_modules/@tool/linux-x64-musl': {
      version: '1.2.3',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    },
    'node_modules/@tool/windows-arm64': {
      version: '1.2.3',
      cpu: ['arm64'],
      dev: true,
      optional: true,
      os: ['win32'],
    },
  });
  expect(Object.keys(completeLock(lock))[0]).toBe('');
});

test('the lock file is complete, else "npm ci" refuses it: run "npm run lock"', () => {
  const lock = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../package-lock.json'), 'utf8'),
  );
  expect(missingOptional(lock.packages)).toEqual([]);
});
