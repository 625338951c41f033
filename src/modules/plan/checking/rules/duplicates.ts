import type { PlanView } from '../plan-view.ts';
import type { Rule, RuleFinding } from '../rule.ts';
import { plain, wordsOf } from '../text/words.ts';
import type { Severity } from '../types.ts';
import {
  areBullets,
  deadlinesDiffer,
  doneAndReported,
  samePeople,
  type Twins,
  twinsOf,
} from './twins.ts';

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
      .filter(isRepeatedBullet)
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
    return pairsAcross(plan)
      .filter((t) => isDuplicate(t) && !deadlinesDiffer(t.a, t.b))
      .map((t) => say('duplicate-item', 'warning', t));
  },
};

/** Two items with the same words and deadlines that contradict each other. */
export const twinDeadlines: Rule = {
  name: 'twin-deadlines',
  find(plan) {
    return pairsAcross(plan)
      .filter((t) => isDuplicate(t) && deadlinesDiffer(t.a, t.b))
      .map((t) =>
        say('twin-deadlines', 'warning', t, {
          first: t.a.item.deadline.raw.trim(),
          second: t.b.item.deadline.raw.trim(),
        }),
      );
  },
};

/** Two items that differ by a word or two. */
export const nearDuplicate: Rule = {
  name: 'near-duplicate',
  find(plan) {
    return pairsAcross(plan)
      .filter((t) => isNear(t) && !isDuplicate(t))
      .map((t) => say('near-duplicate', 'notice', t));
  },
};

/**
 * The same work planned in two places: one text within the other, or the same person, distinctive
 * words and beginning («Стан функціонування …» in October and every quarter).
 */
export const sameSubject: Rule = {
  name: 'same-subject',
  find(plan) {
    return pairsAcross(plan)
      .filter((t) => !isNear(t) && isSameSubject(t))
      .map((t) => say('same-subject', 'notice', t));
  },
};

/** Twins that may be a mistake: not a series told apart by a number, not work and its report. */
function pairsAcross(plan: PlanView): Twins[] {
  return twinsOf(plan).filter(
    (t) => !differsByNumber(t) && !doneAndReported(t.a, t.b) && !isRepeatedBullet(t),
  );
}

function isDuplicate(t: Twins): boolean {
  return t.words >= 4 && (t.likeness > 0.93 || sameText(t));
}

function isNear(t: Twins): boolean {
  const sameRank = (t.a.item.number === null) === (t.b.item.number === null);
  const enough = sameRank && !areBullets(t.a, t.b) ? 0.78 : 0.85;
  return t.words >= 5 && t.likeness > enough;
}

function isSameSubject(t: Twins): boolean {
  if (areBullets(t.a, t.b)) return t.likeness > 0.6 && t.sharedRare >= 5;
  if (t.containment > 0.95 && t.sharedWeight > 2.7 && t.words >= 4) return true;
  if (!samePeople(t.a, t.b)) return false;
  const much = t.likeness > 0.55 && t.sharedWeight > 3.1;
  const alikeFromTheStart = t.beginning > 1.15 && t.sharedRare > 0;
  return much || alikeFromTheStart;
}

function isRepeatedBullet(t: Twins): boolean {
  return areBullets(t.a, t.b) && (sameText(t) || t.likeness > 0.97);
}

function say(
  sentence: 'duplicate-item' | 'twin-deadlines' | 'near-duplicate' | 'same-subject',
  severity: Severity,
  t: Twins,
  params: Record<string, string> = {},
): RuleFinding {
  const likeness = Math.round(t.likeness * 100);
  return { sentence, severity, items: [t.a.path, t.b.path], params: { likeness, ...params } };
}
