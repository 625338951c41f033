import { sql } from 'kysely';
import { z } from 'zod';
import { findPeople } from '#modules/directory/public.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { type DecidedBy, readRoleHolders } from '../tasks/role-holders.ts';

/** Roles that a plan names («методисти за напрямками»), how often, and whom they mean today. */
export const listPlanRoles = defineQuery({
  name: 'plan.roles',
  summary: 'Roles of a plan and whom they mean today',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: z.object({ planId: id }),
  run: readPlanRoles,
});

export interface PlanRole {
  role: string;
  items: number;
  /** What decides whom it means: said by a person, the directory's assignments or sections, the post; null for nobody. */
  by: DecidedBy | null;
  people: { id: string; name: string }[];
}

async function readPlanRoles(
  scope: Scope<'plan.read'>,
  { planId }: { planId: string },
): Promise<PlanRole[]> {
  const { db } = scope;
  const roles = await db
    .selectFrom('plan_item_party as party')
    .innerJoin('plan_item as item', 'item.id', 'party.item_id')
    .where('item.plan_id', '=', planId)
    .where('item.removed_at', 'is', null)
    .where('party.role', 'is not', null)
    .select([sql<string>`party.role`.as('role'), sql<number>`count(distinct item.id)`.as('items')])
    .groupBy('party.role')
    .orderBy('items', 'desc')
    .orderBy('role')
    .execute();
  const holders = await readRoleHolders(
    scope,
    roles.map(({ role }) => role),
  );
  const today = { day: scope.today };
  const people = await findPeople(scope, [
    ...new Set(roles.flatMap(({ role }) => holders(role, today))),
  ]);
  return roles.map((row) => ({
    ...row,
    by: holders.decidedBy(row.role, today),
    people: [...new Set(holders(row.role, today))].flatMap((personId) => {
      const person = people.get(personId);
      return person ? [{ id: personId, name: person.shortName }] : [];
    }),
  }));
}
