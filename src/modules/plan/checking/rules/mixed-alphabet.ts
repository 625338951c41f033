import { cellsOf, repairCell } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { alphabetOf, intoLatin, romanNumeral, unmix } from '../text/alphabets.ts';
import { wordsOf } from '../text/words.ts';

/**
 * Latin letters inside a Cyrillic word or the reverse: unseen by the eye, but no search finds the
 * word. Parts of a compound are judged apart: «STEM-лабораторія» is right.
 */
export const mixedAlphabet: Rule = {
  name: 'mixed-alphabet',
  find(plan) {
    const latinNumerals = typesNumeralsInLatin(plan.entries.map((e) => e.item.text));
    return cellsOf(plan).flatMap((cell): RuleFinding[] => {
      let repaired = cell.text;
      const wrong: string[] = [];
      const replace = (at: number, part: string, right: string | null) => {
        if (right === null || right === part) return;
        wrong.push(part);
        // Every replacement is a letter for a letter: offsets stay.
        repaired = repaired.slice(0, at) + right + repaired.slice(at + part.length);
      };
      for (const { text: word, at } of wordsOf(cell.text)) {
        let offset = at;
        for (const part of word.split('-')) {
          replace(offset, part, rightLetters(part, latinNumerals));
          offset += part.length + 1;
        }
      }
      if (latinNumerals) {
        for (const m of cell.text.matchAll(loneNumeral)) replace(m.index, m[0], intoLatin(m[0]));
      }
      if (wrong.length === 0) return [];
      return [
        {
          sentence: wrong.every((w) => romanNumeral(w))
            ? 'mixed-alphabet.numeral'
            : 'mixed-alphabet',
          severity: wrong.every((w) => romanNumeral(w)) ? 'notice' : 'warning',
          items: [cell.path],
          params: { words: wrong.join(', ') },
          repair: repairCell(cell, repaired),
        },
      ];
    });
  },
};

const numeral = /^[IVXІХ]+$/;
/** One Cyrillic letter is a numeral only before what is numbered: «І семестру», «Х класу». */
const loneNumeral =
  /(?<![\p{L}\p{N}.-])[ІХ](?= (?:семестр|рівн|етап|квартал|півріч|полугод|курс|клас|категор|тур|ступен|розділ|раздел|уровн|этап))/gu;

function rightLetters(part: string, latinNumerals: boolean): string | null {
  if (numeral.test(part) && romanNumeral(part)) {
    if (alphabetOf(part) === 'mixed') return romanNumeral(part);
    return latinNumerals && part.length > 1 ? intoLatin(part) : null;
  }
  return alphabetOf(part) === 'mixed' ? unmix(part) : null;
}

/** Whether most Roman numerals of the plan's texts are typed in Latin letters. */
function typesNumeralsInLatin(texts: string[]): boolean {
  const numerals = texts
    .flatMap((text) => wordsOf(text).map((w) => w.text))
    .filter((word) => numeral.test(word) && romanNumeral(word));
  const latin = numerals.filter((n) => alphabetOf(n) === 'latin').length;
  return latin * 2 > numerals.length;
}
