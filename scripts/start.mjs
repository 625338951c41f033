// npm start: prepares what is missing, then serves until it is stopped.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { endLike, heapFlags, root, runNode } from './node24.mjs';
import { prepare } from './prepare.mjs';

await prepare();
endLike(
  await runNode(
    [...heapFlags, join(root, 'src', 'app', 'cli.ts'), 'serve', ...process.argv.slice(2)],
    {
      KABINET_GUARDIANS: guardians().join(','),
    },
  ),
);

/**
 * Numbers of the processes that started this one and pass signals on to it. When one of them is killed nobody could
 * stop the program any more, so it watches them: this one, npm, and the shell between the two.
 */
function guardians() {
  if (!process.env.npm_lifecycle_event) return [process.pid];
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(process.ppid)], {
    encoding: 'utf8',
  });
  const [, above, name] = /^\s*(\d+)\s+(.*\S)/.exec(stdout ?? '') ?? [];
  const npm = name !== undefined && /sh$/.test(name) ? [Number(above)] : [];
  return [process.pid, process.ppid, ...npm];
}
