import { z } from 'zod';
import { promisedItems } from '#modules/plan/public.ts';
import { defineQuery } from '#platform/query/define.ts';
import { eventPermissions } from '../permissions.ts';
import { day } from './schema.ts';

/** Items of plans that an event on a day can fulfil, debts first: for whoever plans events. */
export const promisedChoices = defineQuery({
  name: 'event.promised',
  summary:
    'Items of the plans in force on a day that an event may fulfil; those that wait for a schedule first.',
  permission: 'event.create',
  rule: { ...eventPermissions['event.create'], place: 'reach' },
  placed: true,
  input: z.object({ on: day, q: z.string().trim().max(200).optional() }),
  output: z.array(
    z.object({
      id: z.uuid(),
      number: z.string().nullable(),
      text: z.string(),
      planId: z.uuid(),
      planTitle: z.string(),
      isDebt: z.boolean(),
    }),
  ),
  http: { path: '/event-promised-items' },
  run: ({ db }, { on, q }) => promisedItems({ db }, q ? { on, q } : { on }),
});
