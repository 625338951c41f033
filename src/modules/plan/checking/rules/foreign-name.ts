import { cellsOf } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { alphabetOf } from '../text/alphabets.ts';
import { distance, wordsOf } from '../text/words.ts';

/** A Latin name of a programme or brand written two ways: «Skills4Work» and «Skills4Works». */
export const foreignName: Rule = {
  name: 'foreign-name',
  find(plan) {
    const met = new Map<string, string[]>();
    for (const cell of cellsOf(plan)) {
      for (const { text } of wordsOf(cell.text)) {
        if (text.length < 6 || alphabetOf(text) !== 'latin') continue;
        met.set(text, [...(met.get(text) ?? []), cell.path]);
      }
    }
    const names = Array.from(met);
    return names.flatMap(([name, items], i) =>
      names.slice(i + 1).flatMap(([other, otherItems]): RuleFinding[] => {
        const [a, b] = [name.toLowerCase(), other.toLowerCase()];
        if (a === b || distance(a, b, 1) !== 1) return [];
        return [
          {
            sentence: 'foreign-name',
            severity: 'warning',
            items: Array.from(new Set([...items, ...otherItems])),
            params: { name, other },
          },
        ];
      }),
    );
  },
};
