import { readDay } from '#platform/datetime/read-day.ts';
import type { FieldProblem } from '#platform/errors.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { act, type Outcome, read } from '#platform/pages/door.ts';
import { peopleTyped, unclear } from '../../agenda/people-typed.ts';
import { readMinutes } from '../../minutes/read-minutes.ts';
import { updateMinutes } from '../../operations/minutes/update-minutes.ts';
import {
  type HeadValues,
  headChanges,
  headFields,
  headOf,
  headValues,
} from '../../ui/minutes/head-values.ts';

type Args = PageArgs & { params: { eventId: string } };

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/**
 * Saves what was changed above the points. Others may have changed other fields meanwhile; where both changed one, nothing
 * is saved, and the field says what stands there now.
 */
export async function saveHead(args: Args, form: FormData): Promise<Outcome<unknown>> {
  const { minutes } = await read(args, readMinutes, { eventId: args.params.eventId });
  const minutesId = String(form.get('minutesId'));
  if (!minutes) return act(args, updateMinutes, { minutesId });
  const now = headOf(minutes);
  const was = wasIn(form) ?? now;
  const typed = typedIn(form, was);
  const { changed, clashes } = headChanges(was, typed, now);
  if (clashes.length > 0)
    return {
      ok: false,
      code: 'invalid',
      fields: clashes.map((path) => ({
        path,
        code: 'changed-meanwhile',
        message: 'somebody else has changed it',
        given: now[path],
      })),
    };
  const known = form.getAll('known').map(String);
  const leaders = (['chair', 'secretary'] as const).filter((name) => changed.includes(name));
  const personOf = await peopleTyped(
    args,
    leaders.map((name) => typed[name]),
    known,
  );
  const problems: FieldProblem[] = leaders.flatMap((name) => {
    const found = typed[name] ? personOf(typed[name]) : '';
    return found === null || found === 'several' ? unclear(name, found ?? 'unknown') : [];
  });
  if (problems.length > 0) return { ok: false, code: 'invalid', fields: problems };
  const values = {
    number: Number(typed.number),
    heldOn: typed.heldOn,
    place: typed.place,
    chair: typed.chair ? personOf(typed.chair) : null,
    secretary: typed.secretary ? personOf(typed.secretary) : null,
    members: lines(typed.members),
    guests: lines(typed.guests),
    membersDue: typed.membersDue ? Number(typed.membersDue) : null,
  };
  const inputOf = { chair: 'chairId', secretary: 'secretaryId' } as Record<string, string>;
  return act(
    args,
    updateMinutes,
    {
      minutesId,
      ...Object.fromEntries(changed.map((name) => [inputOf[name] ?? name, values[name]])),
    },
    { ifMatch: minutes.version },
  );
}

/** What the form was filled with. */
function wasIn(form: FormData): HeadValues | null {
  try {
    return headValues.parse(JSON.parse(String(form.get('was'))));
  } catch {
    return null;
  }
}

/** What stands in the form; a field that it does not have is as it was. */
function typedIn(form: FormData, was: HeadValues): HeadValues {
  const typed = { ...was };
  for (const name of headFields) {
    const text = form.get(name);
    if (text !== null) typed[name] = String(text).replaceAll('\r\n', '\n').trim();
  }
  return { ...typed, heldOn: readDay(typed.heldOn) ?? typed.heldOn };
}
