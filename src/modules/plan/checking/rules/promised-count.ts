import type { Entry } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { isSmallWord, stemOf, wordsOf } from '../text/words.ts';

interface Counted {
  count: number;
  /** Stems of the words that are counted, adjectives and the noun. */
  of: string[];
  /** Nothing follows but a colon: the list below is the thing promised. */
  last: boolean;
}

const counted =
  /(?<![\p{L}\p{N}.,/№-])(?<count>\d{1,3})(?:-(?:ти|х|ми|м|й|ма|і|и))?\s+(?<words>(?:[\p{L}'’ʼ-]+\s*){1,4})/gu;
const notCounted =
  /^(?:рок|год|раз|число|числ|клас|курс|місяц|месяц|ден|дн|д[еі]н|тиж|недел|годин|час|груп|кредит|квартал|семестр|етап|тур|січ|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листоп|груд|янв|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)/u;

function promises(text: string): Counted[] {
  return Array.from(text.matchAll(counted)).flatMap((match) => {
    const of = wordsOf(match.groups!.words!)
      .map((w) => w.text)
      .filter((w) => !isSmallWord(w))
      .map(stemOf);
    const count = Number(match.groups!.count);
    if (count < 2 || of.length === 0 || notCounted.test(of[0]!)) return [];
    const bare = wordsOf(match.groups!.words!).every((w) => !isSmallWord(w.text));
    const last = bare && /^[\s:]*$/.test(text.slice(match.index + match[0].length));
    return [{ count, of, last }];
  });
}

/** Bullets at any depth that name something each. */
function listed(entry: Entry): number {
  return entry.children.filter((c) => c.item.text.trim() !== '').length;
}

/**
 * «20 секцій» promised in one place, 19 listed in another (or right below). The list is an item
 * that ends with a colon or carries bullets, and names the same thing by at least two words, or the
 * item's own list when nothing stands between.
 */
export const promisedCount: Rule = {
  name: 'promised-count',
  find(plan) {
    const lists = plan.entries
      .filter((e) => listed(e) >= 2)
      .map((entry) => ({ entry, stems: wordsOf(entry.item.text).map((w) => stemOf(w.text)) }));
    const findings: RuleFinding[] = [];
    for (const entry of plan.entries) {
      for (const promise of promises(entry.item.text)) {
        for (const list of lists) {
          const own = list.entry === entry;
          const shared = promise.of.filter((stem) => list.stems.includes(stem));
          if (own ? !promise.last : shared.length < 2) continue;
          const count = listed(list.entry);
          if (count === promise.count || count * 2 < promise.count || count > promise.count * 2) {
            continue;
          }
          findings.push({
            sentence: 'promised-count',
            severity: 'warning',
            items: own ? [entry.path] : [entry.path, list.entry.path],
            params: { promised: promise.count, listed: count, list: list.entry.path },
          });
        }
      }
    }
    return findings;
  },
};
