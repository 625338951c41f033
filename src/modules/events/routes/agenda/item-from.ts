import type { z } from 'zod';
import type { FieldProblem } from '#platform/errors.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { rowsTyped } from '../../agenda/people-typed.ts';
import type { agendaFields } from '../../agenda/schema.ts';

type Given = z.input<typeof agendaFields>;

/** An item of an agenda out of a form. */
export async function itemFrom(
  args: PageArgs & { params: { eventId: string } },
  form: FormData,
): Promise<{ fields: Given } | { problems: FieldProblem[] }> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const { rows, problems } = await rowsTyped(args, form, 'speakers');
  if (problems.length > 0) return { problems };
  return {
    fields: {
      title: text('title'),
      kind: (text('kind') || 'talk') as 'talk',
      note: text('note'),
      startsTime: text('startsTime') || null,
      minutes: text('minutes') ? Number(text('minutes')) : null,
      speakers: rows.map(({ at, ...named }) => ({
        ...named,
        state: (text(`speakers.${at}.state`) || 'asked') as 'asked',
      })),
    },
  };
}
