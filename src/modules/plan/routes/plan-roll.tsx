import { redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { rollPlan } from '../operations/roll-plan.ts';
import { getRoll } from '../queries/get-roll.ts';
import { RollPage } from '../ui/document/roll/RollPage.tsx';
import type { Route } from './+types/plan-roll';
import { textOf } from './plan-form.ts';

export function loader(args: Route.LoaderArgs) {
  return read(args, getRoll, { planId: args.params.planId });
}

export type RollData = Awaited<ReturnType<typeof loader>>;

/** Makes the draft out of the ticked items and opens it. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const outcome = await act(args, rollPlan, {
    planId: args.params.planId,
    itemIds: form.getAll('itemId').map(String),
    title: textOf(form, 'title') || undefined,
  });
  if (outcome.ok) throw redirect(`/plans/${outcome.value.planId}`);
  return outcome;
}

export default function Roll({ loaderData, actionData }: Route.ComponentProps) {
  return <RollPage data={loaderData} outcome={actionData} />;
}
