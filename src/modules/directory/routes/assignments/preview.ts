import { redirect } from 'react-router';
import type { PageArgs } from '#platform/pages/caller.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { actorOf, type Outcome, outcomeOf } from '#platform/pages/door.ts';
import { sayTypedDays, withTypedDays } from '#platform/pages/typed-days.ts';
import { runQuery } from '#platform/query/run.ts';
import { type ActPreview, type PreviewedAct, previewAct } from '../../assignments/preview-act.ts';

/** What an act would do; what the person can mend comes back as for the act itself. */
async function preview(args: PageArgs, act: PreviewedAct): Promise<Outcome<ActPreview>> {
  // Days may stand as people type them, as in the act itself.
  const given = withTypedDays(previewAct.input, { act });
  try {
    const { kernel } = callerOf(args);
    return { ok: true, value: await runQuery(kernel, actorOf(args), previewAct, given) };
  } catch (error) {
    const outcome = outcomeOf(error);
    return {
      ...outcome,
      fields: sayTypedDays(previewAct.input, given, outcome.fields ?? []).map((field) => ({
        ...field,
        path: field.path.replace(/^act\.input\./, ''),
      })),
    };
  }
}

/** The form of an act: shows what it would do when that is asked, else does it and goes back to the page. */
export async function previewOrAct<G>(
  args: PageArgs,
  form: FormData,
  given: G,
  previewed: PreviewedAct,
  act: () => Promise<Outcome<{ actId: string | null; changed: number }>>,
) {
  if (form.get('intent') === 'preview') {
    const shown = await preview(args, previewed);
    return { given, outcome: shown.ok ? null : shown, preview: shown.ok ? shown.value : null };
  }
  const outcome = await act();
  if (outcome.ok) return redirect(doneAt(outcome.value.actId, outcome.value.changed));
  return { given, outcome, preview: null };
}

/** The order's fields as a form sends them. */
export function orderFrom(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  return {
    orderNumber: text('orderNumber'),
    orderOn: text('orderOn') || null,
    reason: text('reason'),
  };
}

/** After an act: back to the page, which offers to take it back. */
export const doneAt = (actId: string | null, changed: number): string =>
  `/assignments?${new URLSearchParams({ ...(actId ? { act: actId } : {}), changed: String(changed) })}`;
