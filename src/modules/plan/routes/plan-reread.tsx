import { redirect } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import type { Taken } from '../document/reread/list-choices.ts';
import { applyReread } from '../operations/apply-reread.ts';
import { getReread } from '../queries/get-reread.ts';
import { RereadPage } from '../ui/document/reread/RereadPage.tsx';
import type { Route } from './+types/plan-reread';
import { amendmentOf, textOf } from './plan-form.ts';

export async function loader(args: Route.LoaderArgs) {
  const { planId, rereadId: importId } = args.params;
  const reread = await read(args, getReread, { planId, importId });
  if (reread.state === 'accepted') throw redirect(`/plans/${planId}`);
  return { ...reread, planId };
}

export type RereadData = Awaited<ReturnType<typeof loader>>;

/** Takes over what was chosen; what was left as proposed needs no choice. */
export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  const choices = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith('choice.') && (value === 'source' || value === 'program')
        ? [[name.slice('choice.'.length), value]]
        : [],
    ),
  ) as Record<string, Taken>;
  const outcome = await act(args, applyReread, {
    importId: args.params.rereadId,
    digest: textOf(form, 'digest'),
    choices,
    ...amendmentOf(form),
  });
  if (outcome.ok) throw redirect(`/plans/${args.params.planId}`);
  return outcome;
}

export default function Reread({ loaderData, actionData }: Route.ComponentProps) {
  return <RereadPage data={loaderData} outcome={actionData} />;
}
