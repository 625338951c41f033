import { z } from 'zod';
import { readDuties } from '#modules/plan/public.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { defineQuery } from '#platform/query/define.ts';
import { eventPermissions } from '../permissions.ts';

/** How far ahead what is to be prepared is shown, in days. */
const ahead = 30;

const duty = z.object({
  id: z.string(),
  text: z.string(),
  from: z.string(),
  href: z.string(),
  dueOn: z.string().nullable(),
});
export type OwnDuty = z.output<typeof duty>;

/** For those who have no week of plans: heads of sections, institutions, teachers. */
export const listOwnDuties = defineQuery({
  name: 'duty.own',
  summary: 'What the caller owes: lines of checklists, minutes, decisions, reports.',
  permission: 'event.read',
  rule: eventPermissions['event.read'],
  input: z.object({}),
  output: z.array(duty),
  http: { path: '/my-duties' },
  async run(scope) {
    const { personId } = scope.actor;
    if (!personId) return [];
    const found = await readDuties(scope, { personId, until: addDays(scope.today, ahead) });
    return found.map(({ people: _, ...row }) => row);
  },
});
