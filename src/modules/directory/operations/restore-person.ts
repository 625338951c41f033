import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { loadPerson } from '../people/load-person.ts';
import { activeUntilOutput, setActiveUntil } from '../people/set-active-until.ts';
import { peoplePermissions } from '../permissions/people.ts';

export const restorePerson = defineOperation({
  name: 'person.restore',
  summary: 'Takes back that a person has left or will leave.',
  input: z.object({ id: z.uuid() }),
  output: activeUntilOutput,
  permission: peoplePermissions['person.restore'],
  http: { method: 'post', path: '/people/{id}/restore' },
  load: loadPerson,
  version: (target) => target.version,
  run: (context) => setActiveUntil(context, null),
});
