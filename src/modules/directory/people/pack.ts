import type { Kind } from '#packs/directory-pack.ts';
import { type DirectoryPack, directoryPackOf, kindsOn, sayKind } from '#packs/directory-pack.ts';
import type { Db } from '#platform/db/database.ts';
import { AppError } from '#platform/errors.ts';
import type { Locale } from '#platform/i18n/locales.ts';

/** The lists of the centre's pack, and the language in which the centre writes its papers. */
export async function readPack(
  db: Db,
  centreId: string,
): Promise<{ pack: DirectoryPack; language: Locale }> {
  const centre = await db
    .selectFrom('centre')
    .select('pack')
    .select((eb) => eb.ref('language').$castTo<Locale>().as('language'))
    .where('id', '=', centreId)
    .executeTakeFirstOrThrow();
  return { pack: directoryPackOf(centre.pack), language: centre.language };
}

/**
 * A key has to stand in a list of the pack; one that a row holds already stays valid.
 *
 * @throws AppError `invalid` (field `path`, code `unknown`).
 */
export function requireKind(
  kinds: readonly Kind[],
  key: string,
  { path, day, held }: { path: string; day: string; held?: string },
): void {
  if (key === held || kindsOn(kinds, day).some((kind) => kind.key === key)) return;
  throw new AppError('invalid', {
    fields: [{ path, code: 'unknown', message: 'the pack has no such key' }],
  });
}

/** The title of a post whose line in the staff list says nothing but its kind. */
export function titleOfKind(pack: DirectoryPack, kind: string, language: Locale): string {
  return sayKind(pack.postKinds, kind, language);
}

/**
 * The kind that a title in a staff list means: the one whose name the title begins with, the longest of them
 * («методист будівельного профілю» is a methodist, «в. о. директора» is not a director).
 */
export function kindOfTitle(pack: DirectoryPack, title: string): string {
  const said = tidy(title);
  const meant = namesOfKinds(pack).find(({ name }) => said === name || said.startsWith(`${name} `));
  return meant?.key ?? 'other';
}

const tidied = new WeakMap<DirectoryPack, { name: string; key: string }[]>();

/** What the kinds of posts are called, the longest first; worked out once: large sheets ask for each row. */
function namesOfKinds(pack: DirectoryPack): { name: string; key: string }[] {
  const known = tidied.get(pack);
  if (known) return known;
  const names = pack.postKinds
    .flatMap(({ key, words, named = [] }) =>
      [words.uk, words.ru, words.en, ...named].map((name) => ({ name: tidy(name), key })),
    )
    .sort((a, b) => b.name.length - a.name.length);
  tidied.set(pack, names);
  return names;
}

function tidy(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’ʼ`']/g, '’')
    .replace(/[.,«»"]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
