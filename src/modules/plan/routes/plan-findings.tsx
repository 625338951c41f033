import { holds } from '#platform/access/permission.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { act, actorOf, type Outcome, read } from '#platform/pages/door.ts';
import { updateChapter } from '../operations/change-chapters.ts';
import { muteFinding, unmuteFinding } from '../operations/mute-finding.ts';
import { updateItem } from '../operations/update-item.ts';
import { planPermissions } from '../permissions.ts';
import { getFindings } from '../queries/get-findings.ts';
import { FindingsPage } from '../ui/document/findings/FindingsPage.tsx';
import type { Route } from './+types/plan-findings';
import { amendmentOf, textOf } from './plan-form.ts';

export async function loader(args: Route.LoaderArgs) {
  const actor = actorOf(args);
  return {
    ...(await read(args, getFindings, {
      planId: args.params.planId,
      language: callerOf(args).locale,
    })),
    planId: args.params.planId,
    mayMend: holds(actor, 'plan.item.update', planPermissions['plan.item.update']),
  };
}

export type FindingsData = Awaited<ReturnType<typeof loader>>;

export async function action(args: Route.ActionArgs): Promise<Outcome<unknown>> {
  const form = await args.request.formData();
  const { planId } = args.params;
  const rule = textOf(form, 'rule');
  const item = textOf(form, 'item');
  switch (textOf(form, 'intent')) {
    case 'mute':
      return act(args, muteFinding, { planId, rule, item, reason: textOf(form, 'reason') });
    case 'unmute':
      return act(args, unmuteFinding, { planId, rule, item });
    case 'repair':
      return repairAll(args, form);
    default:
      throw new Response(null, { status: 400 });
  }
}

/** One repair, or all of a rule: each is «kind id version field» with its text beside it. */
async function repairAll(args: Route.ActionArgs, form: FormData): Promise<Outcome<unknown>> {
  const texts = form.getAll('to').map(String);
  let last: Outcome<unknown> = { ok: true, value: null };
  for (const [index, place] of form.getAll('place').map(String).entries()) {
    const [kind, id = '', version, field = ''] = place.split(' ');
    const value = { [field]: texts[index] ?? '', ...amendmentOf(form) };
    const ifMatch = Number(version);
    last =
      kind === 'chapter'
        ? await act(
            args,
            updateChapter,
            { chapterId: id, ...(field === 'text' ? { title: texts[index] } : value) },
            { ifMatch },
          )
        : await act(args, updateItem, { itemId: id, ...value }, { ifMatch });
    // Two repairs of one row: the second waits for the next look, its text is an old one by now.
    if (!last.ok && last.code !== 'conflict') return last;
  }
  return last.ok || last.code === 'conflict' ? { ok: true, value: null } : last;
}

export default function Findings({ loaderData }: Route.ComponentProps) {
  return <FindingsPage data={loaderData} />;
}
