import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import type { AmendmentChange } from '../document/amend.ts';
import type { PlanTree } from '../document/plan-tree.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';

const ofPlan = z.object({ planId: id });

/** Amendments of an approved plan, in the order in which they were made. */
export const listAmendments = defineQuery({
  name: 'plan.amendments',
  summary: 'Amendments of an approved plan',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: ofPlan,
  run: readAmendments,
  http: { path: '/plans/{planId}/amendments' },
});

export async function readAmendments({ db }: Scope<'plan.read'>, { planId }: { planId: string }) {
  const rows = await db
    .selectFrom('plan_amendment as amendment')
    .leftJoin('auth_user as user', 'user.id', 'amendment.created_by')
    .select([
      'amendment.id',
      'amendment.number',
      'amendment.amended_on as amendedOn',
      'amendment.reason',
      'amendment.changes',
      'user.name as by',
    ])
    .where('amendment.plan_id', '=', planId)
    .orderBy('amendment.number')
    .execute();
  return rows.map((row) => ({ ...row, changes: row.changes as unknown as AmendmentChange[] }));
}

/** Kept versions of a plan, the newest first. */
export const listVersions = defineQuery({
  name: 'plan.versions',
  summary: 'Kept versions of a plan',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: ofPlan,
  run: ({ db }, { planId }) =>
    db
      .selectFrom('plan_version as version')
      .leftJoin('auth_user as user', 'user.id', 'version.created_by')
      .select([
        'version.number',
        'version.state',
        'version.created_at as createdAt',
        'user.name as by',
      ])
      .where('version.plan_id', '=', planId)
      .orderBy('version.number', 'desc')
      .execute(),
  http: { path: '/plans/{planId}/versions' },
});

/** One kept version with its whole document. */
export const getVersion = defineQuery({
  name: 'plan.version.get',
  summary: 'A kept version of a plan',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: ofPlan.extend({ number: z.coerce.number().int().min(1) }),
  run: async ({ db }, { planId, number }) => {
    const row = await db
      .selectFrom('plan_version')
      .select(['number', 'state', 'snapshot', 'created_at as createdAt'])
      .where('plan_id', '=', planId)
      .where('number', '=', number)
      .executeTakeFirst();
    if (!row) throw notFound();
    return {
      ...row,
      snapshot: row.snapshot as unknown as PlanTree & { plan: Record<string, unknown> },
    };
  },
  http: { path: '/plans/{planId}/versions/{number}' },
});
