import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  daysInMonth,
  isoDate,
  isRealDay,
  monthBounds,
  weekdayOf,
  yearOf,
} from '../calendar/days.ts';
import { isSchoolYear, semestersOf, yearOfMonth } from '../calendar/school-year.ts';
import type { DeadlineContext, IsoDate } from '../types.ts';
import type { Anchor, MonthDays, TermUnit, YearMark } from './meaning.ts';

/** A named stretch with its dates, not yet clipped to the plan's period. */
export interface Stretch {
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly warnings: readonly string[];
}

/** Why a stretch has no dates: a stable warning code. */
export interface Undated {
  readonly problem: 'impossible-date' | 'year-missing' | 'terms-unknown';
}

/** Dates of a named stretch in the context of the plan. */
export function resolveAnchor(anchor: Anchor, context: DeadlineContext): Stretch | Undated {
  switch (anchor.type) {
    case 'years':
      return stretch(isoDate(anchor.first, 1, 1), isoDate(anchor.last, 12, 31));
    case 'schoolYear':
      return stretch(isoDate(anchor.first, 9, 1), isoDate(anchor.first + 1, 8, 31));
    case 'season':
      return season(anchor.months, anchor.year, context);
    case 'term':
      return term(anchor.unit, anchor.number, anchor.year, context);
    default:
      return inMonth(anchor, context);
  }
}

/** Days of one month, or `undefined` when that month has none such (a fifth Wednesday). */
export function daysOfMonth(
  days: MonthDays,
  year: number,
  month: number,
): [IsoDate, IsoDate] | undefined {
  const length = daysInMonth(year, month);
  if (days.type === 'days') {
    const from = days.from < 0 ? length + 1 + days.from : days.from;
    const to = days.to < 0 ? length + 1 + days.to : Math.min(days.to, length);
    return from <= to ? [isoDate(year, month, from), isoDate(year, month, to)] : undefined;
  }
  const first = dayNumber(isoDate(year, month, 1));
  if (days.type === 'workingDay') {
    const edge = days.nth === 1 ? first : first + length - 1;
    const weekday = weekdayOf(edge);
    const off = weekday > 5 ? (days.nth === 1 ? 8 - weekday : 5 - weekday) : 0;
    const date = dateOfDayNumber(edge + off);
    return [date, date];
  }
  const firstSuch = 1 + ((days.weekday - weekdayOf(first) + 7) % 7);
  const day =
    days.nth > 0
      ? firstSuch + 7 * (days.nth - 1)
      : firstSuch + 7 * Math.floor((length - firstSuch) / 7);
  if (day > length) return undefined;
  const date = dateOfDayNumber(first + day - 1);
  return [date, date];
}

function stretch(start: IsoDate, end: IsoDate, ...warnings: string[]): Stretch {
  return { start, end, warnings };
}

type MonthAnchor = Extract<Anchor, { month: number }>;

function inMonth(anchor: MonthAnchor, context: DeadlineContext): Stretch | Undated {
  if (anchor.type === 'day' && !isRealDay(2024, anchor.month, anchor.day)) {
    return { problem: 'impossible-date' };
  }
  const year = anchor.year ?? yearOfMonth(anchor.month, context.period);
  if (year === undefined) return { problem: 'year-missing' };
  if (anchor.type === 'day') {
    if (!isRealDay(year, anchor.month, anchor.day)) return { problem: 'impossible-date' };
    const date = isoDate(year, anchor.month, anchor.day);
    return stretch(date, date);
  }
  if (anchor.type === 'month') return stretch(...monthBounds(year, anchor.month));
  const bounds = daysOfMonth(anchor.days, year, anchor.month);
  if (!bounds) return { problem: 'impossible-date' };
  const approximate =
    anchor.days.type === 'workingDay' || (anchor.days.type === 'days' && anchor.days.approximate);
  return approximate ? stretch(...bounds, 'approximate') : stretch(...bounds);
}

function season(
  [first, last]: readonly [number, number],
  year: number | undefined,
  context: DeadlineContext,
): Stretch | Undated {
  const crossing = last < first;
  const own = year ?? yearOfMonth(first, context.period);
  if (own === undefined) return { problem: 'year-missing' };
  const other = crossing ? (year ?? yearOfMonth(last, context.period)) : own;
  if (other === undefined || (crossing && other !== own + 1)) return { problem: 'year-missing' };
  return stretch(isoDate(own, first, 1), monthBounds(other, last)[1], 'approximate');
}

function term(
  unit: TermUnit,
  number: number,
  mark: YearMark | undefined,
  context: DeadlineContext,
): Stretch | Undated {
  if (unit === 'quarter') return number <= 4 ? quarter(number, mark, context) : impossible;
  if (unit === 'half') return number <= 2 ? half(number, mark, context) : impossible;
  if (unit === 'semester') return number <= 2 ? semester(number, mark, context) : impossible;
  return { problem: 'terms-unknown' };
}

const impossible: Undated = { problem: 'impossible-date' };

function quarter(
  number: number,
  mark: YearMark | undefined,
  context: DeadlineContext,
): Stretch | Undated {
  const of = (year: number) =>
    stretch(isoDate(year, number * 3 - 2, 1), monthBounds(year, number * 3)[1]);
  if (mark) return of(mark.school && number <= 2 ? mark.year + 1 : mark.year);
  return onlyWithin(of, context);
}

function half(
  number: number,
  mark: YearMark | undefined,
  context: DeadlineContext,
): Stretch | Undated {
  if (mark?.school || (!mark && isSchoolYear(context.period))) {
    const first = mark?.school ? mark.year : yearOf(context.period[0]);
    return number === 1
      ? stretch(isoDate(first, 9, 1), isoDate(first, 12, 31))
      : stretch(isoDate(first + 1, 1, 1), isoDate(first + 1, 6, 30));
  }
  const of = (year: number) =>
    number === 1
      ? stretch(isoDate(year, 1, 1), isoDate(year, 6, 30))
      : stretch(isoDate(year, 7, 1), isoDate(year, 12, 31));
  return mark ? of(mark.year) : onlyWithin(of, context);
}

function semester(
  number: number,
  mark: YearMark | undefined,
  context: DeadlineContext,
): Stretch | Undated {
  const { list, assumed } = semestersOf(context);
  const year = mark && (mark.school && number === 2 ? mark.year + 1 : mark.year);
  const found = list.filter(
    (one) => one.number === number && (year === undefined || yearOf(one.start) === year),
  );
  if (found.length === 0) return { problem: 'terms-unknown' };
  if (found.length > 1) return { problem: 'year-missing' };
  const { start, end } = found[0]!;
  return assumed ? stretch(start, end, 'semesters-assumed') : stretch(start, end);
}

/** The one year's stretch that touches the period; several have to be asked. */
function onlyWithin(of: (year: number) => Stretch, context: DeadlineContext): Stretch | Undated {
  const [from, to] = context.period;
  const found: Stretch[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    const one = of(year);
    if (one.end >= from && one.start <= to) found.push(one);
  }
  if (found.length === 0) return of(yearOf(from));
  return found.length === 1 ? found[0]! : { problem: 'year-missing' };
}

/** The day before a stretch begins. */
export function dayBefore(date: IsoDate): IsoDate {
  return addDays(date, -1);
}
