import { z } from 'zod';
import { defineOperation, nothingToLoad } from '#platform/operation/define.ts';
import { addPerson } from '../people/write-person.ts';
import { directoryPermissions } from '../permissions.ts';
import { personInput } from '../schema.ts';

export const createPerson = defineOperation({
  name: 'person.create',
  summary: 'Adds a person to the centre.',
  input: personInput,
  output: z.object({ id: z.uuid(), shortName: z.string(), version: z.number().int() }),
  permission: directoryPermissions['person.create'],
  http: { method: 'post', path: '/people', status: 201 },
  load: nothingToLoad,
  run: addPerson,
});
