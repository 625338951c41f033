import { directoryPackOf, type Kind } from '#packs/directory-pack.ts';
import type { Locale } from '#platform/i18n/locales.ts';

/** Which lists of the pack a field's codes come from; `kind` means another one for each kind of object. */
const lists: Record<string, readonly string[]> = {
  'organisation.kind': ['organisationKinds', 'featureKinds'],
  'partner.kind': ['partnerKinds'],
  'section.kind': ['sectionKinds'],
  feature: ['featureKinds'],
  ownership: ['ownerships'],
  cooperation: ['cooperationKinds'],
  languages: ['teachingLanguages'],
  postKinds: ['postKinds'],
};

/** A code of the pack in words: «base-site» of an institution; null for what the pack does not know. */
export function packWord(
  pack: string,
  locale: Locale,
  { objectType, field, code }: { objectType: string | null; field: string; code: string },
): string | null {
  const all = directoryPackOf(pack) as unknown as Record<string, unknown>;
  const named = lists[`${objectType}.${field}`] ?? lists[field];
  const names = named ?? (/^[a-z][a-z0-9-]*$/.test(code) ? Object.keys(all) : []);
  for (const name of names) {
    const found = kindsOf(all[name]).find(({ key }) => key === code);
    if (found) return found.words[locale];
  }
  return null;
}

function kindsOf(list: unknown): readonly Kind[] {
  const isKind = (one: unknown): one is Kind =>
    typeof one === 'object' && one !== null && 'key' in one && 'words' in one;
  return Array.isArray(list) ? list.filter(isKind) : [];
}
