import type { PageArgs } from '#platform/pages/caller.ts';
import { act, type Outcome } from '#platform/pages/door.ts';
import {
  approvePlan,
  checkPlanState,
  closePlan,
  enforcePlan,
  returnPlan,
  submitPlan,
} from '../operations/change-plan-state.ts';
import { removePlan } from '../operations/remove-plan.ts';
import { renumberPlan } from '../operations/renumber-plan.ts';
import { amendmentOf } from './plan-form.ts';

const steps = {
  check: checkPlanState,
  submit: submitPlan,
  return: returnPlan,
  enforce: enforcePlan,
  close: closePlan,
} as const;

/** What is done to a plan as a whole, by the form's `intent`. */
export async function actOnPlan(
  args: PageArgs,
  planId: string,
  form: FormData,
): Promise<Outcome<unknown>> {
  const intent = String(form.get('intent'));
  const ifMatch = Number(form.get('version')) || undefined;
  switch (intent) {
    case 'approve':
      return approve(args, planId, form, ifMatch);
    case 'renumber':
      return act(args, renumberPlan, { planId, ...amendmentOf(form) });
    case 'remove':
      return act(args, removePlan, { planId }, { ifMatch });
    default: {
      const step = steps[intent as keyof typeof steps];
      if (!step) throw new Response(null, { status: 400 });
      return act(args, step, { planId }, { ifMatch });
    }
  }
}

async function approve(args: PageArgs, planId: string, form: FormData, ifMatch?: number) {
  const scan = form.get('scan');
  return act(
    args,
    approvePlan,
    {
      planId,
      date: String(form.get('date') ?? ''),
      by: String(form.get('by') ?? ''),
      post: String(form.get('post') ?? ''),
      ...(scan instanceof File && scan.size > 0
        ? { scan: { name: scan.name, content: new Uint8Array(await scan.arrayBuffer()) } }
        : {}),
    },
    { ifMatch },
  );
}
