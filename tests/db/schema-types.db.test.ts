import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generateTypes, TYPES_FILE } from '../../scripts/schema-types/generate.ts';
import { testDatabase } from '../support/database.ts';

const { ownerUrl } = await testDatabase();

test('the types kept in the project are those of the migrated database', async () => {
  const kept = await readFile(TYPES_FILE, 'utf8');
  expect(kept, 'migrations and types differ: run "npm run types:db" and commit its result').toBe(
    await generateTypes(ownerUrl),
  );
});
