import { isRealDay } from '../calendar/days.ts';
import type { Figure } from './item.ts';
import { romanValue } from './ordinals.ts';
import type { Piece } from './scan.ts';

/** A token made of several pieces: `next` is the first piece behind it. */
export interface Shaped {
  readonly token: Figure;
  readonly next: number;
  readonly lostDot?: boolean;
}

const isSign = (piece: Piece | undefined, signs: string) =>
  piece?.type === 'sign' && signs.includes(piece.text);
const digits = (piece: Piece | undefined, least: number, most: number) =>
  piece?.type === 'digits' && piece.text.length >= least && piece.text.length <= most;
const value = (piece: Piece | undefined) => Number(piece?.text);

/** Whether four figures are a year that a plan can speak of. */
export function isPlanYear(number: number): boolean {
  return number >= 1990 && number <= 2099;
}

/** Reads a date in figures at `at`, in every order and with every separator met in plans. */
export function shapeDate(pieces: readonly Piece[], at: number): Shaped | undefined {
  return (
    isoDate(pieces, at) ??
    fullDate(pieces, at) ??
    gluedDate(pieces, at) ??
    romanMonthDate(pieces, at) ??
    monthAndYear(pieces, at) ??
    dayAndMonth(pieces, at)
  );
}

function isoDate(pieces: readonly Piece[], at: number): Shaped | undefined {
  const [year, dash, month, same, day] = pieces.slice(at, at + 5);
  if (!digits(year, 4, 4) || !isSign(dash, '-./') || !digits(month, 2, 2)) return undefined;
  if (same?.text !== dash?.text || !digits(day, 2, 2) || !isPlanYear(value(year))) return undefined;
  const token = { kind: 'date', day: value(day), month: value(month), year: value(year) } as const;
  return { token, next: at + 5 };
}

function fullDate(pieces: readonly Piece[], at: number): Shaped | undefined {
  const [day, first, month, second, year] = pieces.slice(at, at + 5);
  if (!digits(day, 1, 2)) return undefined;
  if (digits(first, 2, 2) && digits(month, 4, 4) && isPlanYear(value(month))) {
    const token = { day: value(day), month: value(first), year: value(month) };
    if (isRealDay(token.year, token.month, token.day)) {
      return { token: { kind: 'date', ...token }, next: at + 3 };
    }
  }
  if (!digits(month, 1, 2)) return undefined;
  if (isSign(first, './,-') && !isSign(second, './,-') && digits(second, 4, 4)) {
    const shaped = { kind: 'date', day: value(day), month: value(month), year: value(second) };
    if (shaped.month <= 12 && isPlanYear(shaped.year) && first?.text === '.') {
      return { token: shaped as Figure, next: at + 4 };
    }
  }
  if (!isSign(first, './,-') || !isSign(second, './,-')) return undefined;
  const dotted = first?.text !== '-' && first?.text !== ',' && second?.text !== '-';
  if (digits(year, 4, 4) && isPlanYear(value(year))) {
    const plain =
      first?.text === second?.text || dotted || (first?.text !== '-' && second?.text !== '-');
    if (!plain) return undefined;
    if (first?.text === ',' && (month?.gap || year?.gap)) return undefined;
    const token = {
      kind: 'date',
      day: value(day),
      month: value(month),
      year: value(year),
    } as const;
    return { token, next: at + 5 };
  }
  const short = digits(year, 2, 2) && value(year) >= 10 && value(year) <= 59;
  if (!short || first?.text !== second?.text || (first?.text !== '.' && first?.text !== '/')) {
    return undefined;
  }
  if (year?.gap && isSign(pieces[at + 5], '.')) return undefined;
  const token = {
    kind: 'date',
    day: value(day),
    month: value(month),
    year: 2000 + value(year),
  } as const;
  return { token, next: at + 5 };
}

/** Dates that lost a full stop: `01.092026`, `0109.2026`, `01092026`. */
function gluedDate(pieces: readonly Piece[], at: number): Shaped | undefined {
  const [head, dot, tail] = pieces.slice(at, at + 3);
  let figures: string | undefined;
  let next = at + 3;
  if (digits(head, 8, 8)) {
    figures = head?.text;
    next = at + 1;
  } else if (isSign(dot, '.') && !dot?.gap && !tail?.gap) {
    const split =
      (digits(head, 2, 2) && digits(tail, 6, 6)) || (digits(head, 4, 4) && digits(tail, 4, 4));
    if (split) figures = `${head?.text}${tail?.text}`;
  }
  if (!figures) return undefined;
  const day = Number(figures.slice(0, 2));
  const month = Number(figures.slice(2, 4));
  const year = Number(figures.slice(4));
  if (!isPlanYear(year) || !isRealDay(year, month, day)) return undefined;
  return { token: { kind: 'date', day, month, year }, next, lostDot: true };
}

/** `12.IX.2026` */
function romanMonthDate(pieces: readonly Piece[], at: number): Shaped | undefined {
  const [day, dot, roman, second, year] = pieces.slice(at, at + 5);
  if (!digits(day, 1, 2) || !isSign(dot, './') || roman?.type !== 'word' || roman.gap) {
    return undefined;
  }
  const month = romanValue(roman.text);
  if (!month || month > 12) return undefined;
  if (isSign(second, './') && digits(year, 4, 4) && isPlanYear(value(year))) {
    return {
      token: { kind: 'date', day: value(day), month, year: value(year) },
      next: at + 5,
    };
  }
  return { token: { kind: 'date', day: value(day), month }, next: at + 3 };
}

function monthAndYear(pieces: readonly Piece[], at: number): Shaped | undefined {
  const [month, dot, year] = pieces.slice(at, at + 3);
  if (!digits(month, 1, 2) || !isSign(dot, './') || !digits(year, 4, 4)) return undefined;
  if (!isPlanYear(value(year)) || value(month) < 1 || value(month) > 12) return undefined;
  return { token: { kind: 'monthYear', month: value(month), year: value(year) }, next: at + 3 };
}

/** `01.09`, `1.09`, `15/10`; also the clock in the same spelling, `14.30`. */
function dayAndMonth(pieces: readonly Piece[], at: number): Shaped | undefined {
  const [day, dot, month, colon] = pieces.slice(at, at + 4);
  if (!digits(day, 1, 2) || !digits(month, 1, 2)) return undefined;
  const timed = pieces[at - 1]?.text === 'о' || pieces[at - 1]?.text === 'об';
  if ((isSign(dot, ':') || (timed && isSign(dot, '.'))) && digits(month, 2, 2)) {
    return value(day) < 24 && value(month) < 60
      ? { token: { kind: 'clock' }, next: at + 3 }
      : undefined;
  }
  if (!isSign(dot, './') || dot?.gap) return undefined;
  if (dot?.text === '/' && !digits(month, 2, 2)) return undefined;
  if (
    isSign(colon, '.') &&
    !colon?.gap &&
    pieces[at + 4]?.type === 'digits' &&
    !pieces[at + 4]?.gap
  ) {
    return undefined;
  }
  const hour = value(day);
  const minute = value(month);
  const clockOnly = digits(month, 2, 2) && (minute === 0 || minute > 12);
  if (clockOnly && hour < 24 && minute < 60) return { token: { kind: 'clock' }, next: at + 3 };
  if (digits(month, 1, 1) && digits(day, 1, 1)) {
    const lead = pieces[at - 1]?.text;
    if (at > 0 && lead !== 'до' && lead !== 'з' && lead !== 'с' && lead !== '-' && lead !== 'по')
      return undefined;
  }
  return { token: { kind: 'date', day: value(day), month: value(month) }, next: at + 3 };
}
