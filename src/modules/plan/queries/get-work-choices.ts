import { z } from 'zod';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { readWorkers } from './list-workers.ts';

const input = z.object({
  planId: id.optional(),
  /** Also the roles that items name. */
  roles: z.stringbool().or(z.boolean()).default(false),
});

/** What lists of tasks can be narrowed to: people at work, plans, promised forms, chapters of one plan. */
export const getWorkChoices = defineQuery({
  name: 'task.choices',
  summary: 'What tasks can be filtered by: people, plans, forms, chapters of a plan',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input,
  run: readChoices,
  http: { path: '/task-choices' },
});

export type WorkChoices = Awaited<ReturnType<typeof readChoices>>;

async function readChoices(
  { db }: Scope<'plan.read'>,
  { planId, roles: withRoles }: z.output<typeof input>,
) {
  const people = await readWorkers({ db });
  const plans = await db
    .selectFrom('plan')
    .select(['id', 'title', 'starts_on as startsOn', 'ends_on as endsOn', 'state'])
    .orderBy('starts_on', 'desc')
    .orderBy('title')
    .execute();
  const forms = await db
    .selectFrom('plan_item_form as form')
    .innerJoin('plan_item as item', 'item.id', 'form.item_id')
    .select('form.value')
    .distinct()
    .where('item.removed_at', 'is', null)
    .$if(planId !== undefined, (q) => q.where('item.plan_id', '=', planId as string))
    .orderBy('form.value')
    .execute();
  const chapters = planId
    ? await db
        .selectFrom('plan_chapter')
        .select(['id', 'number', 'title'])
        .where('plan_id', '=', planId)
        .orderBy('position')
        .execute()
    : [];
  const roles = withRoles
    ? await db
        .selectFrom('plan_item_party as party')
        .innerJoin('plan_item as item', 'item.id', 'party.item_id')
        .select('party.role')
        .distinct()
        .where('party.role', 'is not', null)
        .where('item.removed_at', 'is', null)
        .$if(planId !== undefined, (q) => q.where('item.plan_id', '=', planId as string))
        .orderBy('party.role')
        .execute()
    : [];
  return {
    people,
    plans,
    forms: forms.map(({ value }) => value),
    chapters,
    roles: roles.flatMap(({ role }) => role ?? []),
  };
}
