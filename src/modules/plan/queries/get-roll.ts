import { z } from 'zod';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { yearsOf } from '../document/roll/next-year.ts';
import { proposeItems } from '../document/roll/propose-items.ts';
import { shiftYears, yearLater } from '../document/roll/shift-years.ts';
import { planPermissions } from '../permissions.ts';
import { id } from '../schema.ts';
import { readPlanDocument } from './get-plan.ts';

/** What of a plan would go into the plan of the next year, and why. */
export const getRoll = defineQuery({
  name: 'plan.roll.get',
  summary: 'Proposals for next year’s plan out of this one',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: z.object({ planId: id }),
  run: readRoll,
  http: { path: '/plans/{planId}/next-year' },
});

async function readRoll(scope: Scope<'plan.read'>, { planId }: { planId: string }) {
  const { db, today } = scope;
  const plan = await readPlanDocument(scope, { planId });
  const tasks = await db
    .selectFrom('task')
    .select(['item_id as itemId', 'state', 'due_on as dueOn'])
    .where('plan_id', '=', planId)
    .where('state', '<>', 'withdrawn')
    .where('origin', '<>', 'evidence')
    .execute();
  const carried = await db
    .selectFrom('plan_item')
    .select('id')
    .where('plan_id', '=', planId)
    .where('origin_item_id', 'is not', null)
    .execute();
  const before = await textsBefore(scope, plan);
  const unfinished = tasks.filter(
    ({ state, dueOn }) =>
      state === 'not_done' || state === 'moved' || (state === 'open' && dueOn < today),
  );
  const open = new Set(tasks.filter(({ state }) => state !== 'done').map(({ itemId }) => itemId));
  const years = yearsOf([plan.startsOn, plan.endsOn]);
  const proposals = proposeItems(plan.chapters, {
    years,
    unfinished: new Set(unfinished.map(({ itemId }) => itemId)),
    finished: new Set(tasks.map(({ itemId }) => itemId).filter((itemId) => !open.has(itemId))),
    carried: new Set(carried.map((row) => row.id)),
    before,
  });
  return {
    title: shiftYears(plan.title, years),
    period: [yearLater(plan.startsOn), yearLater(plan.endsOn)] as const,
    chapters: plan.chapters.map(({ id: chapterId, number, title }, index) => ({
      id: chapterId,
      number,
      title: shiftYears(title, years),
      rows: proposals[index]?.rows ?? [],
    })),
  };
}

/** Texts of the plan before this one: the one it was made of, else the last of its kind that ended before. */
async function textsBefore(
  { db }: Scope<'plan.read'>,
  plan: { previousPlanId: string | null; kind: string; startsOn: string },
): Promise<string[]> {
  const previous =
    plan.previousPlanId ??
    (
      await db
        .selectFrom('plan')
        .select('id')
        .where('kind', '=', plan.kind)
        .where('ends_on', '<', plan.startsOn)
        .orderBy('ends_on', 'desc')
        .limit(1)
        .executeTakeFirst()
    )?.id;
  if (!previous) return [];
  const rows = await db
    .selectFrom('plan_item')
    .select('text')
    .where('plan_id', '=', previous)
    .where('removed_at', 'is', null)
    .execute();
  return rows.map(({ text }) => text);
}
