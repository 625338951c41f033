import {
  deadlineOf,
  type Entry,
  hasDeadline,
  lineage,
  type PlanView,
  responsibleOf,
} from '../plan-view.ts';
import { SubjectSpace } from '../text/subject.ts';
import { isSmallWord, plain, stemOf, wordsOf } from '../text/words.ts';

/** Two items that say much the same. */
export interface Twins {
  a: Entry;
  b: Entry;
  /** 0 … 1, see `SubjectSpace`. */
  likeness: number;
  containment: number;
  /** What the two have in common, a word that nobody else has being 1; and how many such words. */
  sharedWeight: number;
  sharedRare: number;
  /** Words that only one of them has, as stems. */
  difference: string[];
  /** Meaningful words as written in the shorter text. */
  words: number;
  /** Weight of the first two words when both texts begin with them, else 0; at most 2. */
  beginning: number;
}

const cache = new WeakMap<PlanView, Twins[]>();

/** Pairs of items with much in common, the likest first. Computed once for a plan. */
export function twinsOf(plan: PlanView): Twins[] {
  const known = cache.get(plan);
  if (known) return known;
  const twins = findTwins(plan);
  cache.set(plan, twins);
  return twins;
}

const enoughStems = 3;
const looksAlike = 0.35;

function findTwins(plan: PlanView): Twins[] {
  const space = new SubjectSpace(plan.entries.map((e) => e.item.text));
  const all = plan.entries
    .map((entry) => ({ entry, subject: space.subject(entry.item.text) }))
    .filter(({ subject }) => subject.stems.size >= enoughStems);
  const twins: Twins[] = [];
  all.forEach((left, i) => {
    for (const right of all.slice(i + 1)) {
      const likeness = space.likeness(left.subject, right.subject);
      const containment = space.containment(left.subject, right.subject);
      if (likeness < looksAlike && containment < 0.95) continue;
      if (isWithin(left.entry, right.entry)) continue;
      const shared = Array.from(left.subject.stems).filter((s) => right.subject.stems.has(s));
      twins.push({
        a: left.entry,
        b: right.entry,
        likeness,
        containment,
        sharedWeight: shared.reduce((sum, stem) => sum + space.weightOf(stem), 0),
        sharedRare: shared.filter((stem) => space.isRare(stem)).length,
        difference: space.difference(left.subject, right.subject),
        words: Math.min(meaningful(left.entry).length, meaningful(right.entry).length),
        beginning: beginning(space, left.entry, right.entry),
      });
    }
  });
  return twins.sort((x, y) => y.likeness - x.likeness);
}

function meaningful(entry: Entry): string[] {
  return wordsOf(entry.item.text)
    .map((w) => w.text)
    .filter((w) => !isSmallWord(w));
}

function beginning(space: SubjectSpace, a: Entry, b: Entry): number {
  const [left, right] = [a, b].map((e) => meaningful(e).slice(0, 2).map(stemOf)) as [
    string[],
    string[],
  ];
  if (left.join(' ') !== right.join(' ')) return 0;
  return left.reduce((sum, stem) => sum + space.weightOf(stem), 0);
}

function isWithin(a: Entry, b: Entry): boolean {
  return lineage(a).includes(b) || lineage(b).includes(a);
}

/** Bullets of one item. */
export function areBullets(a: Entry, b: Entry): boolean {
  return a.parent !== null && a.parent === b.parent && a.item.number === null;
}

const reporting = new Set([
  'про',
  'о',
  'об',
  'підсумк',
  'результат',
  'звіт',
  'итог',
  'отчет',
  'інформац',
]);

/**
 * One does and the other reports («Про підсумки …»): the same words are right there. The lead of
 * a bullet is the item above it.
 */
export function doneAndReported(a: Entry, b: Entry): boolean {
  return isReport(a) !== isReport(b);
}

function isReport(entry: Entry): boolean {
  return lineage(entry).some(({ item }) => {
    const first = wordsOf(item.text).slice(0, 3);
    return first.some(
      (w, i) => (i === 0 && /^(?:про|об?)$/u.test(plain(w.text))) || reporting.has(stemOf(w.text)),
    );
  });
}

export function samePeople(a: Entry, b: Entry): boolean {
  const left = responsibleOf(a)?.people ?? [];
  const right = new Set(responsibleOf(b)?.people ?? []);
  return left.some((person) => right.has(person));
}

/** Both have a deadline of their own and the words differ. */
export function deadlinesDiffer(a: Entry, b: Entry): boolean {
  if (!hasDeadline(a) || !hasDeadline(b)) return false;
  const words = (e: Entry) =>
    plain(deadlineOf(e)?.raw ?? '')
      .replace(/[\s.,]+/g, ' ')
      .trim();
  return words(a) !== words(b);
}
