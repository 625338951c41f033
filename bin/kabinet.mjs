#!/usr/bin/env node
// The command line, under whatever Node is the system's: hands over to the one that the program needs.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endLike, fail, heapFlags, root, runNode } from '../scripts/node24.mjs';

if (!existsSync(join(root, 'node_modules')))
  fail('The packages are not installed: run "npm ci" first.');
endLike(
  await runNode([...heapFlags, join(root, 'src', 'app', 'cli.ts'), ...process.argv.slice(2)]),
);
