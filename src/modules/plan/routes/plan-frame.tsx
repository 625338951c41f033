import { useTranslation } from 'react-i18next';
import { Outlet, redirect, type ShouldRevalidateFunctionArgs } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { planPermissions } from '../permissions.ts';
import { getPlanHead } from '../queries/get-plan-head.ts';
import { PlanHeader } from '../ui/document/PlanHeader.tsx';
import type { Route } from './+types/plan-frame';
import { actOnPlan } from './plan-actions.ts';

/** Every page of a plan has the same head: name, period, state, next step, parts. */
export async function loader(args: Route.LoaderArgs) {
  const actor = actorOf(args);
  const may = Object.fromEntries(
    Object.entries(planPermissions).map(([name, rule]) => [name, holds(actor, name, rule)]),
  ) as Record<keyof typeof planPermissions, boolean>;
  return { head: await read(args, getPlanHead, { planId: args.params.planId }), may };
}

/** Steps of the plan's state, from whichever of its pages. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const outcome = await actOnPlan(args, args.params.planId, form);
  if (outcome.ok && form.get('intent') === 'remove') throw redirect('/plans');
  return outcome;
}

/** The head changes with the plan and not with what is looked at in it. */
export function shouldRevalidate({
  currentParams,
  nextParams,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  const changed = formMethod !== undefined && formMethod !== 'GET';
  return changed || currentParams.planId !== nextParams.planId ? defaultShouldRevalidate : false;
}

export default function PlanFrame({ loaderData: { head, may }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('planDocument');
  return (
    <>
      <PlanHeader head={head} may={may} outcome={actionData} label={t('frame.parts')} />
      <Outlet />
    </>
  );
}
