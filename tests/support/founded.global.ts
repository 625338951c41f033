import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { kabinet, ready } from './kabinet.ts';
import { runFolder } from './run-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The data folder of a stopped installation that has been started once. */
    founded: string;
  }
}

/**
 * Starts the program once on nothing and stops it, for the tests of a run, which are about what comes later: the first
 * start tells a whole demonstration, and each test would wait for it. See `copyFounded`.
 *
 * @throws when the program does not start on nothing, or does not stop in order
 */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = await runFolder('kabinet-founded-');
  const program = kabinet(['serve'], folder, { WORKER: 'off' });
  await ready(program);
  const code = await program.end('SIGTERM');
  if (code !== 0) throw new Error(`The program stopped with ${code}: ${program.lines.join(' | ')}`);
  project.provide('founded', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
