import type { FieldProblem } from '#platform/errors.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { matchEventPeople } from './find-people.ts';

/** What stands between a name and where its bearer works, in the choices of `PeopleField`. */
const placeMark = ' · ';

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

/** Somebody as a row of a form names them: a person of the register, or a guest by name. */
export interface NamedTyped {
  personId: string | null;
  guestName: string | null;
  guestPost: string;
  guestEmail: string | null;
}

/**
 * Rows of `PersonRow` out of a form: a name of the register is that person, any other one is a guest's. Rows without a
 * name are left out.
 *
 * @param prefix of the rows' fields (`speakers` for `speakers.0.who`)
 * @returns who is meant with the row's number, and what isn't clear
 */
export async function rowsTyped(
  args: PageArgs & { params: { eventId: string } },
  form: FormData,
  prefix: string,
): Promise<{ rows: (NamedTyped & { at: number })[]; problems: FieldProblem[] }> {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const named: number[] = [];
  for (let at = 0; form.has(`${prefix}.${at}.who`); at += 1)
    if (text(`${prefix}.${at}.who`)) named.push(at);
  const typed = named.map((at) => text(`${prefix}.${at}.who`));
  const personOf = await peopleTyped(args, typed, form.getAll('known').map(String));
  const problems: FieldProblem[] = [];
  const rows = named.map((at) => {
    const who = text(`${prefix}.${at}.who`);
    const personId = personOf(who);
    if (personId === 'several') problems.push(unclear(`${prefix}.${at}.who`, 'several'));
    return {
      at,
      personId,
      guestName: personId ? null : who,
      guestPost: personId ? '' : text(`${prefix}.${at}.post`),
      guestEmail: (!personId && text(`${prefix}.${at}.email`)) || null,
    };
  });
  return { rows, problems };
}
