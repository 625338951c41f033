import { z } from 'zod';
import type { IsoDate } from '#platform/datetime/iso-date.ts';
import { keptQuery } from '#platform/db/kept-query.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';

/** A plan that is not closed, as the heads' pages name it. */
export interface OpenPlan {
  id: string;
  title: string;
  startsOn: IsoDate;
  endsOn: IsoDate;
}

/** Plans that are not closed: those that a head chooses from. */
export const listOpenPlans = defineQuery({
  name: 'plan.open',
  summary: 'Plans that are not closed',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: z.object({}),
  run: openPlans,
});

/** @returns plans that are not closed, the newest first */
export function openPlans({ db }: Pick<Scope<'plan.read'>, 'db'>): Promise<OpenPlan[]> {
  return selectOpen(db, {});
}

const selectOpen = keptQuery((db) =>
  db
    .selectFrom('plan')
    .select(['id', 'title', 'starts_on as startsOn', 'ends_on as endsOn'])
    .where('state', '<>', 'closed')
    .orderBy('starts_on', 'desc')
    .orderBy('id'),
);

/** Those whose period holds today. A year that has passed and was never closed must not weigh on the present. */
export function presentPlans(plans: readonly OpenPlan[], today: IsoDate): OpenPlan[] {
  return plans.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
}
