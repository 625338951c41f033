import { sql } from 'kysely';
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';
import { id, type PlanApproval, type PlanKind, type PlanState } from '../schema.ts';
import { debtOf } from './debts.ts';

/** What stands above every page of a plan: its name, period, state and how far it is. */
export const getPlanHead = defineQuery({
  name: 'plan.head',
  summary: 'A plan without its document',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: z.object({ planId: id }),
  run: readPlanHead,
});

export type PlanHead = Awaited<ReturnType<typeof readPlanHead>>;

async function readPlanHead({ db, today }: Scope<'plan.read'>, { planId }: { planId: string }) {
  const plan = await db
    .selectFrom('plan')
    .leftJoin('person as controller', 'controller.id', 'plan.controller_id')
    .select([
      'plan.id',
      'plan.kind',
      'plan.title',
      'plan.starts_on as startsOn',
      'plan.ends_on as endsOn',
      'plan.state',
      'plan.approval',
      'plan.introduction',
      'plan.signature',
      'plan.controller_id as controllerId',
      'controller.short_name as controller',
      'plan.previous_plan_id as previousPlanId',
      'plan.version',
    ])
    .where('plan.id', '=', planId)
    .executeTakeFirst();
  if (!plan) throw notFound();
  const tasks = await db
    .selectFrom('task')
    .where('plan_id', '=', planId)
    .where('state', '<>', 'withdrawn')
    .select([
      sql<number>`count(*)`.as('tasks'),
      sql<number>`count(*) filter (where state in ('done', 'partly'))`.as('done'),
      sql<number>`count(*) filter (where state = 'open' and due_on < ${today})`.as('late'),
    ])
    .executeTakeFirstOrThrow();
  const { debts } = await db
    .selectFrom('plan_item as item')
    .where('item.plan_id', '=', planId)
    .where('item.removed_at', 'is', null)
    .where(debtOf())
    .select(sql<number>`count(*)`.as('debts'))
    .executeTakeFirstOrThrow();
  return {
    ...plan,
    kind: plan.kind as PlanKind,
    state: plan.state as PlanState,
    approval: plan.approval as unknown as PlanApproval,
    signature: plan.signature as { post: string; name: string } | null,
    ...tasks,
    debts,
  };
}
