import type { FieldProblem } from '#platform/errors.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';

import { matchNames } from '../../sections/match-names.ts';

/** What stands between a name and where its bearer works, in the choices of `PersonField`. */
const placeMark = ' · ';

/**
 * The person whose name was typed or chosen («Прізвище Ім’я По батькові · заклад»).
 *
 * @returns null for an empty field; a problem for its field when nobody or several are called so
 */
export async function personTyped(
  args: PageArgs,
  path: string,
  text: string,
): Promise<{ id: string | null } | { problem: FieldProblem }> {
  const [name = '', place] = text.trim().split(placeMark);
  if (!name) return { id: null };
  const [line] = await read(args, matchNames, { text: name });
  const candidates = line?.candidates ?? [];
  const meant = place
    ? candidates.filter(({ organisationName }) => organisationName === place)
    : candidates;
  const [only] = meant;
  if (meant.length === 1 && only) return { id: only.personId };
  const code = meant.length === 0 ? 'unknown' : 'several';
  return { problem: { path, code, message: `${meant.length} people are called so` } };
}
