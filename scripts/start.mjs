// npm start: prepares what is missing, then serves until it is stopped.
import { join } from 'node:path';
import { endLike, root, runNode } from './node24.mjs';
import { prepare } from './prepare.mjs';

await prepare();
// When this process or the npm that started it is killed, nobody could pass a signal on: the program watches them.
const guardians = [process.pid, ...(process.env.npm_lifecycle_event ? [process.ppid] : [])];
endLike(
  await runNode([join(root, 'src', 'app', 'cli.ts'), 'serve', ...process.argv.slice(2)], {
    KABINET_GUARDIANS: guardians.join(','),
  }),
);
