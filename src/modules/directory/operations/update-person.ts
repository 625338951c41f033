import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { changePerson } from '../people/change-person.ts';
import { loadPerson } from '../people/load-person.ts';
import { personChanges } from '../people/schema.ts';
import { peoplePermissions } from '../permissions/people.ts';

export const updatePerson = defineOperation({
  name: 'person.update',
  summary: 'Changes what is written about a person; fields that are left out stay.',
  input: personChanges.extend({ id: z.uuid() }),
  output: z.object({ id: z.uuid(), shortName: z.string(), version: z.number().int() }),
  permission: peoplePermissions['person.update'],
  http: { method: 'patch', path: '/people/{id}' },
  load: loadPerson,
  version: (target) => target.version,
  run: (context, { id: _, ...given }) => changePerson(context, context.target, given),
});
