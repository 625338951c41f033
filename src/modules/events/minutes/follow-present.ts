import { linesOf, type Present } from './present.ts';

/** What has changed in the list of attendance since minutes took those present from it. */
export interface PresentChange {
  added: string[];
  gone: string[];
}

type Lists = Pick<Present, 'members' | 'guests'>;

/** @param taken the lines that the minutes took; null where nobody knows. @returns null where nothing has changed */
export function presentChange(taken: readonly string[] | null, now: Lists): PresentChange | null {
  if (taken === null) return null;
  const lines = linesOf(now);
  const added = without(lines, taken);
  const gone = without(taken, lines);
  return added.length + gone.length > 0 ? { added, gone } : null;
}

/**
 * Lists of those present after the list of attendance has changed: whom it has now are added, whom it has no more go, and
 * whatever people wrote by hand stays.
 *
 * @param taken the lines that the minutes took; null where nobody knows: then the new lists replace the old
 */
export function followPresent(written: Lists, taken: readonly string[] | null, now: Lists): Lists {
  if (taken === null) return { members: now.members, guests: now.guests };
  const change = presentChange(taken, now);
  if (!change) return written;
  const follow = (lines: readonly string[], list: readonly string[]) => {
    const kept = without(lines, change.gone);
    const fresh = change.added.filter((line) => list.includes(line) && !kept.includes(line));
    return fresh.length === 0 ? kept : [...kept, ...fresh].sort(byAlphabet);
  };
  return {
    members: follow(written.members, now.members),
    guests: follow(written.guests, now.guests),
  };
}

const without = (lines: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others);
  return lines.filter((line) => !known.has(line));
};

const { compare: byAlphabet } = new Intl.Collator('uk');
