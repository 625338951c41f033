import { isPlanYear, type Shaped } from './dates.ts';
import type { Piece } from './scan.ts';

const yearWords = new Set(
  'р рік року році роком рр роки років роках г год года году годом гг годы годов'.split(' '),
);
const schoolWords = /^(навч(альн)?|учебн|уч|шкільн)/;

const isDot = (piece: Piece | undefined) => piece?.type === 'sign' && piece.text === '.';

/** The first piece behind «р.», «року», «г.» after a year; `at` itself when there is none. */
export function skipYearWord(pieces: readonly Piece[], at: number): number {
  const piece = pieces[at];
  if (piece?.type !== 'word' || !yearWords.has(piece.text)) return at;
  if (
    isDot(pieces[at + 1]) &&
    yearWords.has(pieces[at + 2]?.text ?? '') &&
    piece.text.length === 1
  ) {
    return isDot(pieces[at + 3]) ? at + 4 : at + 3;
  }
  return isDot(pieces[at + 1]) ? at + 2 : at + 1;
}

/** The first piece behind «н.р.», «навчальний рік», «уч. г.»; `undefined` when none begins here. */
export function skipSchoolYearWords(pieces: readonly Piece[], at: number): number | undefined {
  const first = pieces[at];
  if (first?.type !== 'word') return undefined;
  if (first.text === 'нр') return at + 1;
  let next = at + 1;
  const short = first.text === 'н' || first.text === 'у';
  const separator = pieces[next];
  if (separator?.type === 'sign' && (separator.text === '.' || separator.text === '/')) next++;
  else if (short) return undefined;
  if (!short && !schoolWords.test(first.text)) return undefined;
  const year = pieces[next];
  if (year?.type !== 'word' || !yearWords.has(year.text)) return undefined;
  return isDot(pieces[next + 1]) ? next + 2 : next + 1;
}

/** Reads a year or a pair of years at `at`: «2026 року», «2025/26», «2025-2026 н.р.». */
export function shapeYear(pieces: readonly Piece[], at: number): Shaped | undefined {
  const first = pieces[at];
  if (first?.type !== 'digits' || first.text.length !== 4) return undefined;
  const year = Number(first.text);
  if (!isPlanYear(year)) return undefined;
  const afterFirst = skipYearWord(pieces, at + 1);
  const joint = pieces[afterFirst];
  const second = pieces[afterFirst + 1];
  if (joint?.type === 'sign' && '-/'.includes(joint.text) && second?.type === 'digits') {
    const short = second.text.length === 2 && Number(second.text) === (year + 1) % 100;
    const last = short ? year + 1 : Number(second.text);
    if (short || (second.text.length === 4 && isPlanYear(last) && last > year)) {
      const school = skipSchoolYearWords(pieces, afterFirst + 2);
      if (school) return { token: { kind: 'schoolYears', first: year }, next: school };
      const next = skipYearWord(pieces, afterFirst + 2);
      return { token: { kind: 'years', first: year, last }, next };
    }
  }
  return { token: { kind: 'year', year }, next: afterFirst };
}
