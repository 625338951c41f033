// node scripts/run.mjs <file.ts | program of a package> [argument…] — under the Node that the program needs.
import { existsSync } from 'node:fs';
import { endLike, fail, packageProgram, runNode } from './node24.mjs';

const [what, ...rest] = process.argv.slice(2);
if (!what) fail('Usage: node scripts/run.mjs <file.ts | program> [argument…]');
endLike(await runNode([existsSync(what) ? what : packageProgram(what), ...rest]));
