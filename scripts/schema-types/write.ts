// npm run types:db — after a new migration: writes the types of the database's tables anew.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../src/platform/db/embedded/server.ts';
import { lockDataFolder } from '../../src/platform/db/lock/data-folder.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { createLog } from '../../src/platform/log.ts';
import { generateTypes, TYPES_FILE } from './generate.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'kabinet-types-'));
const taken = lockDataFolder(dataDir);
if ('heldBy' in taken) throw new Error(`${dataDir} is new and cannot be held`);
const server = await startEmbedded(dataDir, await createLog('warn'), false);
try {
  await migrate(server.ownerUrl, join(import.meta.dirname, '../../migrations'));
  writeFileSync(TYPES_FILE, await generateTypes(server.ownerUrl));
} finally {
  await server.stop();
  taken.lock.release();
  rmSync(dataDir, { recursive: true, force: true });
}
