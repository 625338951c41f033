import { type Entry, repairOf } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** A preposition or conjunction with a capital letter in the middle of a sentence. */
const capitalInside = /(?<=[\p{Ll}\p{Lu},] )(?:У|В|На|Та|З|Із|До|Для|За|По|С|Во|Об)(?= \p{L})/u;
const afterStop = /(?<=\p{Ll}{3,}[.!?] )\p{Ll}/u;

/** «кабінет У місті», «… здоров'ям. відсутність …». */
export const letterCase: Rule = {
  name: 'letter-case',
  find({ entries }) {
    return entries.flatMap((entry): RuleFinding[] => {
      const { text } = entry.item;
      const capital = capitalInside.exec(text);
      const small = afterStop.exec(text);
      return [
        ...(capital
          ? [finding(entry, 'letter-case.capital', capital, capital[0].toLowerCase())]
          : []),
        ...(small ? [finding(entry, 'letter-case.small', small, small[0].toUpperCase())] : []),
      ];
    });
  },
};

function finding(
  entry: Entry,
  sentence: 'letter-case.capital' | 'letter-case.small',
  match: RegExpExecArray,
  to: string,
): RuleFinding {
  const { text } = entry.item;
  const end = match.index + match[0].length;
  return {
    sentence,
    severity: 'notice',
    items: [entry.path],
    params: { near: text.slice(Math.max(0, match.index - 15), end + 15).trim() },
    repair: repairOf(entry, 'text', text.slice(0, match.index) + to + text.slice(end)),
  };
}

/** An item that begins with a small letter among brothers that begin with a capital, or the reverse. */
export const beginningCase: Rule = {
  name: 'beginning-case',
  find(plan) {
    const families = [
      ...plan.chapters.map((c) => c.entries),
      ...plan.entries.map((e) => e.children),
    ];
    return families.flatMap((family): RuleFinding[] => {
      const told = family.filter((e) => /^[«"(]*\p{L}\p{Ll}/u.test(e.item.text));
      const small = told.filter((e) => /^[«"(]*\p{Ll}/u.test(e.item.text));
      const capital = told.filter((e) => !small.includes(e));
      const [rare, usual] = small.length < capital.length ? [small, capital] : [capital, small];
      if (rare.length === 0 || usual.length < 3 * rare.length) return [];
      return [
        {
          sentence: rare === small ? 'beginning-case.small' : 'beginning-case.capital',
          severity: 'notice',
          items: rare.map((e) => e.path),
          independent: true,
        },
      ];
    });
  },
};
