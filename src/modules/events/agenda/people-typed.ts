import type { FieldProblem } from '#platform/errors.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { matchEventPeople } from './find-people.ts';

/** What stands between a name and where its bearer works, in the choices of `PeopleField`. */
export const placeMark = ' · ';

/** Whom typed names mean: by the name as typed, an id; null for nobody, `several` for more than one. */
export type PeopleTyped = (typed: string) => string | null | 'several';

/**
 * Finds the people whom a form's fields name.
 *
 * @param known hidden fields `known` of the form («<id> <name>»): whoever stood in a field before is still meant by it,
 *   also where two are called so
 */
export async function peopleTyped(
  args: PageArgs & { params: { eventId: string } },
  typed: readonly string[],
  known: readonly string[],
): Promise<PeopleTyped> {
  const byName = new Map(
    known.map((line) => {
      const at = line.indexOf(' ');
      return [line.slice(at + 1), line.slice(0, at)] as const;
    }),
  );
  const asked = typed.filter((name) => name && !byName.has(name));
  const names = asked.map((name) => name.split(placeMark)[0] ?? '');
  const found = await read(args, matchEventPeople, { eventId: args.params.eventId, names });
  return (name) => {
    const before = byName.get(name);
    if (before) return before;
    const [called = '', place] = name.split(placeMark);
    const candidates = found[called] ?? [];
    const meant = place
      ? candidates.filter(({ organisation }) => organisation === place)
      : candidates;
    if (meant.length > 1) return 'several';
    return meant[0]?.id ?? null;
  };
}

/** «Коваль О. І.; Мельник П. П.» → names. */
export const namesTyped = (text: string): string[] =>
  text
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

export const unclear = (path: string, code: 'unknown' | 'several'): FieldProblem => ({
  path,
  code,
  message: code,
});
