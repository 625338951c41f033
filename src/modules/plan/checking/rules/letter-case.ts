import { type Cell, cellsOf, repairCell } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** A preposition or conjunction with a capital letter in the middle of a sentence. */
const capitalInside = /(?<=[\p{Ll}\p{Lu},] )(?:У|В|На|Та|З|Із|До|Для|За|По|С|Во|Об)(?= \p{L})/u;
/** After a full stop that doesn't end an abbreviation. */
const afterStop =
  /(?<!(?<!\p{L})(?:ім|ст|вул|проф|заст|див|акад|доц|пед|обл|рай|напр|тис|млн|год|хв|грн|стор|зав|нач|гол|укр|рос|тел|ул|зам|рук|см|руб|мин|нав|уч|каб|гр|кл)\. )(?<=\p{Ll}{2}[.!?] )\p{Ll}/u;

/** «служба У місті», «… за садом. догляд …». */
export const letterCase: Rule = {
  name: 'letter-case',
  find(plan) {
    return cellsOf(plan).flatMap((cell): RuleFinding[] => {
      if (cell.field === 'responsible' || cell.text === cell.text.toUpperCase()) return [];
      const capital = capitalInside.exec(cell.text);
      const small = afterStop.exec(cell.text);
      return [
        ...(capital
          ? [finding(cell, 'letter-case.capital', capital, capital[0].toLowerCase())]
          : []),
        ...(small ? [finding(cell, 'letter-case.small', small, small[0].toUpperCase())] : []),
      ];
    });
  },
};

function finding(
  cell: Cell,
  sentence: 'letter-case.capital' | 'letter-case.small',
  match: RegExpExecArray,
  to: string,
): RuleFinding {
  const { text } = cell;
  const end = match.index + match[0].length;
  return {
    sentence,
    severity: 'notice',
    items: [cell.path],
    params: { near: text.slice(Math.max(0, match.index - 15), end + 15).trim() },
    repair: repairCell(cell, text.slice(0, match.index) + to + text.slice(end)),
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
