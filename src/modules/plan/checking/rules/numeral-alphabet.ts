import type { Rule, RuleFinding } from '../rule.ts';
import { alphabetOf, intoCyrillic, romanNumeral } from '../text/alphabets.ts';

/** Chapter numerals typed in different letters: «IV» in Latin, «ІХ» in Cyrillic, «ХІV» in both. */
export const numeralAlphabet: Rule = {
  name: 'numeral-alphabet',
  find({ chapters }) {
    const numerals = chapters.flatMap((chapter) => {
      const written = chapter.section.number;
      const latin = written && romanNumeral(written);
      return written && latin ? [{ path: chapter.path, written, latin }] : [];
    });
    const cyrillic = numerals.filter((n) => alphabetOf(n.written) === 'cyrillic');
    // «V» and «L» have no Cyrillic double: only a plan that has none of them can be all Cyrillic.
    const wholePlanCyrillic = cyrillic.length === numerals.length;
    if (wholePlanCyrillic) return [];
    return numerals
      .filter((n) => n.written !== n.latin)
      .map(
        (n): RuleFinding => ({
          sentence:
            alphabetOf(n.written) === 'mixed' ? 'numeral-alphabet.mixed' : 'numeral-alphabet',
          severity: 'warning',
          items: [n.path],
          params: { numeral: n.latin, cyrillic: intoCyrillic(n.latin) },
          repair: { item: n.path, field: 'number', from: n.written, to: n.latin },
        }),
      );
  },
};
