import { execFileSync } from 'node:child_process';
import { inject } from 'vitest';

/** Makes the folder the data folder of an installation that was started once and stopped: with its demonstration. */
export function copyFounded(dataDir: string): void {
  // `cp`, for the files keep their owners: a root's database belongs to another account.
  execFileSync('cp', ['--archive', '--reflink=auto', `${inject('founded')}/.`, dataDir]);
}
