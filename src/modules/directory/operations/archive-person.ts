import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { loadPerson } from '../people/load-person.ts';
import { activeUntilOutput, setActiveUntil } from '../people/set-active-until.ts';
import { peoplePermissions } from '../permissions/people.ts';

export const archivePerson = defineOperation({
  name: 'person.archive',
  summary: 'Says until which day a person works here (today unless told). Nothing is deleted.',
  input: z.object({ id: z.uuid(), activeUntil: z.iso.date().optional() }),
  output: activeUntilOutput,
  permission: peoplePermissions['person.archive'],
  http: { method: 'post', path: '/people/{id}/archive' },
  load: loadPerson,
  version: (target) => target.version,
  run: (context, { activeUntil = context.today }) => setActiveUntil(context, activeUntil),
});
