import type { SectionKind } from '#packs/directory-pack.ts';

/** What of the directory says whom a role of a plan means on a day. */
export type RoleMeaning =
  /** «методисти відповідно до закріплення», «методисти за напрямами». */
  | { by: 'assignments' }
  /** «керівники секцій», «відповідальні за секції»: of sections of these kinds. */
  | { by: 'sections'; role: 'head' | 'curator'; kinds: string[] };

const assigned = /закр[іе]пл/u;
const directed = /напрям|направлен/u;
const worker = /методист|відповідальн|ответственн|спеціаліст|специалист/u;
const head = /керівник|голов[аиі]|очільник|руководител|председател/u;
const curator = /відповідальн|куратор|ответственн/u;

/**
 * Which part of the directory a role is read from; null where its words say nothing of the kind, so that the post
 * decides with which it begins.
 *
 * @param kinds of sections, with the beginnings of the words by which plans name them
 */
export function roleMeaning(role: string, kinds: readonly SectionKind[]): RoleMeaning | null {
  const text = role.toLowerCase().replace(/[’ʼ'`]/g, '');
  const named = kinds
    .filter(({ inPlans }) => inPlans.some((called) => saysAll(text, called)))
    .map(({ key }) => key);
  if (named.length > 0 && head.test(text)) return { by: 'sections', role: 'head', kinds: named };
  if (named.length > 0 && curator.test(text))
    return { by: 'sections', role: 'curator', kinds: named };
  if (assigned.test(text) || (directed.test(text) && worker.test(text)))
    return { by: 'assignments' };
  return null;
}

/** Words that begin so stand in the text, in this order («творч груп» in «керівники творчих груп»). */
function saysAll(text: string, called: string): boolean {
  const words = text.split(/[^\p{L}]+/u);
  let from = 0;
  for (const beginning of called.replace(/[’ʼ'`]/g, '').split(' ')) {
    const at = words.findIndex((word, index) => index >= from && word.startsWith(beginning));
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
