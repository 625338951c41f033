import type { Rule, RuleFinding } from '../rule.ts';
import { plain, wordsOf } from '../text/words.ts';
import {
  areBullets,
  deadlinesDiffer,
  doneAndReported,
  samePeople,
  type Twins,
  twinsOf,
} from './twins.ts';

const percent = (share: number): number => Math.round(share * 100);

/** Words that tell two items apart on purpose: years, courses, ordinals, categories in a series. */
function differsByNumber({ difference }: Twins): boolean {
  return difference.some((stem) => /\d/.test(stem));
}

const sameText = ({ a, b }: Twins): boolean =>
  wordsOf(plain(a.item.text))
    .map((w) => w.text)
    .join(' ') ===
  wordsOf(plain(b.item.text))
    .map((w) => w.text)
    .join(' ');

/** The same bullet twice inside one item. */
export const repeatedBullet: Rule = {
  name: 'repeated-bullet',
  find(plan) {
    return twinsOf(plan)
      .filter((t) => areBullets(t.a, t.b) && (sameText(t) || t.likeness > 0.97))
      .map((t) => ({
        sentence: 'repeated-bullet',
        severity: 'warning',
        items: [t.a.path, t.b.path],
        params: { item: t.a.parent!.path },
      }));
  },
};

/** Two items with the same words, abbreviations spelt out («ЗПО» = «заклади професійної освіти»). */
export const duplicateItem: Rule = {
  name: 'duplicate-item',
  find(plan) {
    return twinsOf(plan)
      .filter((t) => isDuplicate(t) && !areBullets(t.a, t.b) && !doneAndReported(t.a, t.b))
      .map((t) => ({
        sentence: 'duplicate-item',
        severity: 'warning',
        items: [t.a.path, t.b.path],
        params: { likeness: percent(t.likeness) },
      }));
  },
};

function isDuplicate(t: Twins): boolean {
  return (t.likeness > 0.93 || sameText(t)) && !differsByNumber(t);
}

/** Two items that differ by a word or two. */
export const nearDuplicate: Rule = {
  name: 'near-duplicate',
  find(plan) {
    return twinsOf(plan)
      .filter((t) => t.likeness > 0.78 && !isDuplicate(t) && !differsByNumber(t))
      .filter((t) => !doneAndReported(t.a, t.b))
      .filter((t) => !(areBullets(t.a, t.b) && t.likeness > 0.97))
      .map(
        (t): RuleFinding => ({
          sentence: 'near-duplicate',
          severity: 'notice',
          items: [t.a.path, t.b.path],
          params: { likeness: percent(t.likeness) },
        }),
      );
  },
};

/** The same work planned in two places: one text within the other, or the same person and subject. */
export const sameSubject: Rule = {
  name: 'same-subject',
  find(plan) {
    return twinsOf(plan)
      .filter((t) => t.likeness <= 0.78 && !differsByNumber(t) && !doneAndReported(t.a, t.b))
      .filter((t) => t.containment > 0.9 || (t.likeness > 0.5 && samePeople(t.a, t.b)))
      .map((t) => ({
        sentence: 'same-subject',
        severity: 'notice',
        items: [t.a.path, t.b.path],
        params: { likeness: percent(Math.max(t.likeness, t.containment)) },
      }));
  },
};

/** Twins whose deadlines contradict each other. */
export const twinDeadlines: Rule = {
  name: 'twin-deadlines',
  find(plan) {
    return twinsOf(plan)
      .filter((t) => t.likeness > 0.85 && deadlinesDiffer(t.a, t.b))
      .filter((t) => !differsByNumber(t) && !doneAndReported(t.a, t.b))
      .map((t) => ({
        sentence: 'twin-deadlines',
        severity: 'warning',
        items: [t.a.path, t.b.path],
        params: { first: t.a.item.deadline.raw.trim(), second: t.b.item.deadline.raw.trim() },
      }));
  },
};
