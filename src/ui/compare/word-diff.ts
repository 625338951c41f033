import { diffArrays } from 'diff';

/** A piece of a comparison: kept, gone or come. */
export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Dates and times, words of any alphabet with their apostrophes and hyphens, runs of spaces, single signs. */
const token = /\p{N}+(?:[.:]\p{N}+)+|[\p{L}\p{M}\p{N}]+(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*|\s+|./gsu;

/**
 * Compares two texts word by word. What is kept and gone, put together, is the first text; what is kept
 * and come, the second.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  return diffArrays(before.match(token) ?? [], after.match(token) ?? []).map((part) => ({
    kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
    text: part.value.join(''),
  }));
}
