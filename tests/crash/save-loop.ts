import pg from 'pg';
import { startEmbedded } from '#platform/db/embedded/server.ts';
import { lockDataFolder } from '#platform/db/lock/data-folder.ts';
import { createLog } from '#platform/log.ts';

/**
 * A program that only saves: on the data folder given, several writers at once, and on standard output a line for each
 * record whose commit was acknowledged. It runs until it is killed.
 */
const WRITERS = 4;
const dataDir = process.argv[2]!;
const taken = lockDataFolder(dataDir);
if ('heldBy' in taken) throw new Error('the data folder is held');
const server = await startEmbedded(dataDir, await createLog('silent'));
const pool = new pg.Pool({ connectionString: server.ownerUrl, max: WRITERS });
pool.on('error', () => {}); // the server is killed too; the writers try again
await pool.query(
  'CREATE TABLE IF NOT EXISTS saved (id uuid PRIMARY KEY DEFAULT uuidv7(), filling text)',
);
process.stdout.write('ready\n');

await Promise.all(Array.from({ length: WRITERS }, writeForever));

async function writeForever(): Promise<void> {
  for (;;) {
    try {
      const { rows } = await pool.query<{ id: string }>(
        'INSERT INTO saved (filling) VALUES ($1) RETURNING id',
        ['x'.repeat(500)],
      );
      process.stdout.write(`${rows[0]!.id}\n`);
    } catch {
      process.stdout.write('refused\n');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
