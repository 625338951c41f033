import { z } from 'zod';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { checkPlan } from '../checking/check-plan.ts';
import { type FoundPlace, findingPlaces } from '../document/finding-places.ts';
import { planAsReading } from '../document/tree-to-reading.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { readPlanDocument } from './get-plan.ts';

const input = z.object({ planId: id, language: z.enum(['uk', 'ru', 'en']).default('uk') });

/** What the checker finds in a plan as it stands, and what was muted with its reason. */
export const getFindings = defineQuery({
  name: 'plan.findings',
  summary: 'Findings of the plan checker',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input,
  run: readFindings,
  http: { path: '/plans/{planId}/findings' },
});

async function readFindings(
  scope: Scope<'plan.read'>,
  { planId, language }: z.output<typeof input>,
) {
  const plan = await readPlanDocument(scope, { planId });
  const muted = await scope.db
    .selectFrom('plan_finding_mute')
    .select(['rule', 'item', 'reason', 'created_at as createdAt'])
    .where('plan_id', '=', planId)
    .orderBy('rule')
    .execute();
  const off = muted.filter(({ item }) => item === '').map(({ rule }) => rule);
  const findings = await checkPlan(planAsReading(plan), {
    language,
    off,
    muted: muted
      .filter(({ item }) => item !== '')
      .map(({ rule, item, reason }) => ({ rule, item, reason })),
  });
  const places = findingPlaces(plan);
  const named = [...findings.flatMap(({ items }) => items), ...muted.map(({ item }) => item)];
  return {
    findings,
    muted,
    /** Which row of the plan each path of the findings is. */
    places: Object.fromEntries(
      named.flatMap((path) => {
        const place = places.get(path);
        return place ? [[path, place] as const] : [];
      }),
    ) as Record<string, FoundPlace>,
  };
}
