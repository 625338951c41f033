import { repairOf } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';

/** Two adjectives in the same case joined by a hyphen: the first part of a compound isn't declined. */
const declinedFirstPart =
  /(?<![\p{L}-])(\p{L}{3,}?(ої|ого|ому|ими|их|ій|ий|ою|ой|ый|ых|ыми))-(\p{Ll}{3,}?\2)(?![\p{L}-])/gu;

/** A hyphen between two declined adjectives: «творчої-педагогічної». */
export const strayHyphen: Rule = {
  name: 'stray-hyphen',
  find({ entries }) {
    return entries.flatMap((entry) =>
      Array.from(
        entry.item.text.matchAll(declinedFirstPart),
        (m): RuleFinding => ({
          sentence: 'stray-hyphen',
          severity: 'warning',
          items: [entry.path],
          params: { word: m[0], apart: `${m[1]} ${m[3]}` },
          repair: repairOf(entry, 'text', entry.item.text.replace(m[0], `${m[1]} ${m[3]}`)),
        }),
      ),
    );
  },
};
