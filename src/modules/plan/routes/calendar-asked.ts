import { isoDate, monthSpan, partsOf } from '#platform/datetime/iso-date.ts';
import { weeksOf } from '#ui/calendar/weeks.ts';

const calendarViews = ['month', 'quarter', 'year'] as const;
export type CalendarView = (typeof calendarViews)[number];

/** What a calendar shows: a month, a quarter or a year, with the days that its grid holds. */
export interface CalendarAsked {
  view: CalendarView;
  year: number;
  /** The first month, from 1. */
  month: number;
  /** The span itself. */
  span: [string, string];
  /** The span with the neighbours' days that fill up a month's weeks. */
  grid: [string, string];
  /** `at` of the spans before and after. */
  before: string;
  after: string;
}

const months: Record<CalendarView, number> = { month: 1, quarter: 3, year: 12 };

/** What an address asks for: `?view=quarter&at=2026-04`; the present month without. */
export function calendarAsked(params: URLSearchParams, today: string): CalendarAsked {
  const view = calendarViews.find((known) => known === params.get('view')) ?? 'month';
  const at = /^(20\d\d)-(0[1-9]|1[0-2])$/.exec(params.get('at') ?? '');
  const { year, month } = at ? { year: Number(at[1]), month: Number(at[2]) } : partsOf(today);
  const length = months[view];
  const first = month - ((month - 1) % length);
  const span: [string, string] = [
    monthSpan(year, first)[0],
    monthSpan(year, first + length - 1)[1],
  ];
  const days = view === 'month' ? weeksOf(year, first).flat() : span;
  return {
    view,
    year,
    month: first,
    span,
    grid: [days[0] ?? span[0], days.at(-1) ?? span[1]],
    before: isoDate(year, first - length, 1).slice(0, 7),
    after: isoDate(year, first + length, 1).slice(0, 7),
  };
}
