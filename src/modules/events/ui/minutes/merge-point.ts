import { mergeLines } from './merge-lines.ts';
import type { DecisionValues, PointValues } from './point-values.ts';

const texts = ['heard', 'spoke', 'dissent'] as const;
const words = ['title', 'votesFor', 'votesAgainst', 'votesAbstained'] as const;

/**
 * Joins what two people wrote in one point at the same time.
 *
 * @param base what both began with
 * @returns null where both changed the same words otherwise: a person has to choose
 */
export function mergePoint(
  base: PointValues,
  mine: PointValues,
  theirs: PointValues,
): PointValues | null {
  const decisions = mergeDecisions(base.decisions, mine.decisions, theirs.decisions);
  const fields = [
    ...texts.map((name) => [name, mergeLines(base[name], mine[name], theirs[name])] as const),
    ...words.map((name) => [name, mergeWord(base[name], mine[name], theirs[name])] as const),
  ];
  if (!decisions || fields.some(([, text]) => text === null)) return null;
  return { ...(Object.fromEntries(fields) as Omit<PointValues, 'decisions'>), decisions };
}

/** By their ids: of two that write different decisions both stay; one that somebody removed goes unless the other changed it. */
function mergeDecisions(
  base: readonly DecisionValues[],
  mine: readonly DecisionValues[],
  theirs: readonly DecisionValues[],
): DecisionValues[] | null {
  const find = (list: readonly DecisionValues[], id: string) => list.find((one) => one.id === id);
  const order = [...mine, ...theirs.filter(({ id }) => !find(mine, id))].map(({ id }) => id);
  const merged: DecisionValues[] = [];
  for (const id of order) {
    const [was, own, other] = [find(base, id), find(mine, id), find(theirs, id)];
    if (same(own, other) || same(other, was)) {
      if (own) merged.push(own);
    } else if (same(own, was)) {
      if (other) merged.push(other);
    } else {
      const both = was && own && other && mergeDecision(was, own, other);
      if (!both) return null;
      merged.push(both);
    }
  }
  return merged;
}

function mergeDecision(
  was: DecisionValues,
  own: DecisionValues,
  other: DecisionValues,
): DecisionValues | null {
  const text = mergeLines(was.text, own.text, other.text);
  const people = mergeWord(was.people, own.people, other.people);
  const dueOn = mergeWord(was.dueOn, own.dueOn, other.dueOn);
  if (text === null || people === null || dueOn === null) return null;
  return { id: was.id, text, people, dueOn };
}

/** One of two that a field can hold only one of. */
function mergeWord(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || theirs === base) return mine;
  return mine === base ? theirs : null;
}

const same = (a: DecisionValues | undefined, b: DecisionValues | undefined) =>
  a?.text === b?.text && a?.people === b?.people && a?.dueOn === b?.dueOn;

/** Whether two points say the same. */
export const samePoint = (a: PointValues, b: PointValues): boolean =>
  [...texts, ...words].every((name) => a[name] === b[name]) &&
  a.decisions.length === b.decisions.length &&
  a.decisions.every((one, at) => one.id === b.decisions[at]?.id && same(one, b.decisions[at]));
