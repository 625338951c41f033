import { romanValue } from './ordinals.ts';
import type { Piece } from './scan.ts';

/** More than any plan has of quarters, semesters and school terms. */
const mostTerms = 4;
/** Small words that are Roman numerals by their letter only. */
const smallWords = new Set(['в', 'у', 'п']);
const joints = new Set([',', '-', '/', '.', ';', '+']);
const besides = new Set(['та', 'и', 'р', 'рр', 'року', 'г']);

/**
 * Whether the whole cell is Roman numerals that can only be months: «ІХ», «X-XI», «ІХ, ХІІ, ІІІ», «ІХ 2025». Numerals up
 * to four alone may be quarters or semesters, and are asked about.
 */
export function areRomanMonths(pieces: readonly Piece[]): boolean {
  let highest = 0;
  for (const { type, text } of pieces) {
    if (type === 'newline' || joints.has(text) || besides.has(text)) continue;
    if (type === 'digits' && text.length === 4) continue;
    const value = type === 'word' && !smallWords.has(text) ? romanValue(text) : undefined;
    if (value === undefined) return false;
    highest = Math.max(highest, value);
  }
  return highest > mostTerms;
}
