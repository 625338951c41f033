import type { z } from 'zod';
import type { FieldProblem } from '#platform/errors.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { peopleTyped, unclear } from '../../agenda/people-typed.ts';
import type { agendaFields } from '../../agenda/schema.ts';

type Given = z.input<typeof agendaFields>;

/**
 * An item of an agenda out of a form. A speaker whose name is in the register is that person; any other name is a
 * guest's.
 */
export async function itemFrom(
  args: PageArgs & { params: { eventId: string } },
  form: FormData,
): Promise<{ fields: Given } | { problems: FieldProblem[] }> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const rows: number[] = [];
  for (let at = 0; form.has(`speakers.${at}.who`); at += 1)
    if (text(`speakers.${at}.who`)) rows.push(at);
  const typed = rows.map((at) => text(`speakers.${at}.who`));
  const personOf = await peopleTyped(args, typed, form.getAll('known').map(String));
  const problems: FieldProblem[] = [];
  const speakers = rows.map((at) => {
    const who = text(`speakers.${at}.who`);
    const personId = personOf(who);
    if (personId === 'several') problems.push(unclear(`speakers.${at}.who`, 'several'));
    return {
      personId,
      guestName: personId ? null : who,
      guestPost: personId ? '' : text(`speakers.${at}.post`),
      guestEmail: (!personId && text(`speakers.${at}.email`)) || null,
      state: (text(`speakers.${at}.state`) || 'asked') as 'asked',
    };
  });
  if (problems.length > 0) return { problems };
  return {
    fields: {
      title: text('title'),
      kind: (text('kind') || 'talk') as 'talk',
      note: text('note'),
      startsTime: text('startsTime') || null,
      minutes: text('minutes') ? Number(text('minutes')) : null,
      speakers,
    },
  };
}
