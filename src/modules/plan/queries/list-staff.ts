import { z } from 'zod';
import { listActivePeople, personLabel } from '#modules/directory/public.ts';
import { defineQuery } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';

/** People who work in the centre today, for the choices of the plan's pages. */
export const listStaff = defineQuery({
  name: 'plan.staff',
  summary: 'People who can be named in a plan',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: z.object({}),
  run: async (scope) =>
    (await listActivePeople(scope)).map((person) => ({
      id: person.id,
      label: personLabel(person),
      post: person.post,
    })),
});
