import { cellText, repairOf, textFields } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { alphabetOf, intoCyrillic, intoLatin, romanNumeral, unmix } from '../text/alphabets.ts';
import { wordsOf } from '../text/words.ts';

/**
 * Latin letters inside a Cyrillic word or the reverse: unseen by the eye, but no search finds the
 * word. Parts of a compound are judged apart: «STEM-лабораторія» is right.
 */
export const mixedAlphabet: Rule = {
  name: 'mixed-alphabet',
  find(plan) {
    const findings: RuleFinding[] = [];
    const numerals = numeralsOfText(plan.entries.map((e) => e.item.text));
    for (const entry of plan.entries) {
      for (const field of textFields) {
        const text = cellText(entry.item, field);
        let repaired = text;
        const wrong: string[] = [];
        for (const { text: word } of wordsOf(text)) {
          for (const part of word.split('-')) {
            const right = rightForm(part, field === 'text' ? numerals : null);
            if (right === null || right === part) continue;
            wrong.push(part);
            repaired = repaired.replaceAll(part, right);
          }
        }
        if (wrong.length === 0) continue;
        findings.push({
          sentence: 'mixed-alphabet',
          severity: wrong.every((w) => romanNumeral(w)) ? 'notice' : 'warning',
          items: [entry.path],
          params: { words: wrong.join(', ') },
          repair: repairOf(entry, field, repaired),
        });
      }
    }
    return findings;
  },
};

function rightForm(part: string, numerals: 'latin' | null): string | null {
  const numeral = part.length > 0 && romanNumeral(part);
  if (numeral && /^[IVXІХ]+$/.test(part)) {
    // A lone «І» or «Х» may be a conjunction or an initial: only where a numeral is meant.
    if (alphabetOf(part) === 'mixed') return numeral;
    return numerals === 'latin' && part.length > 1 ? intoLatin(part) : null;
  }
  if (alphabetOf(part) !== 'mixed') return null;
  return unmix(part);
}

/** Whether the plan types Roman numerals in its texts in Latin letters. */
function numeralsOfText(texts: string[]): 'latin' | null {
  const all = texts.flatMap((t) => wordsOf(t).map((w) => w.text));
  const numerals = all.filter((w) => w.length > 1 && romanNumeral(w) && /^[IVXІХ]+$/.test(w));
  const latin = numerals.filter((n) => alphabetOf(n) === 'latin').length;
  const cyrillic = numerals.filter((n) => n === intoCyrillic(n)).length;
  return latin > cyrillic ? 'latin' : null;
}
