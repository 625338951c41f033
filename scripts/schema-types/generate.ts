import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const CODEGEN = join(import.meta.dirname, '../../node_modules/kysely-codegen/dist/cli/bin.js');

/** Where the types generated from the database are kept. */
export const TYPES_FILE = join(import.meta.dirname, '../../src/platform/db/schema.gen.ts');

/**
 * The TypeScript types of a migrated database's tables. A date is a string (`YYYY-MM-DD`) and a bigint a number, as the
 * driver is set to give them; what belongs to the runner of migrations or to the queue is left out, the program does not query it.
 * @param url an address that may read the catalogue
 */
export async function generateTypes(url: string): Promise<string> {
  const flags = {
    dialect: 'postgres',
    url,
    'date-parser': 'string',
    'type-mapping': '{"int8":"number"}',
    'exclude-pattern': '{graphile_worker.*,public.schema_migration}',
    'log-level': 'error',
  };
  const args = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
  const { stdout } = await promisify(execFile)(process.execPath, [CODEGEN, ...args, '--print']);
  return `${stdout.trim()}\n`;
}
