import { join } from 'node:path';
import { migrate } from '#platform/db/migrate.ts';
import { prepareQueue } from '#platform/jobs/worker.ts';

const migrations = join(import.meta.dirname, '../../migrations');

/**
 * Brings a database to the shape that this version of the program needs: its tables, and those of the queue, in which
 * whatever is done may leave work.
 * @param ownerUrl address of the owner of the database
 * @returns names of the migrations that were run now
 * @throws StartError when they cannot be run
 */
export async function prepareDatabase(ownerUrl: string): Promise<string[]> {
  const migrated = await migrate(ownerUrl, migrations);
  await prepareQueue(ownerUrl);
  return migrated;
}
