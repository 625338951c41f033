import { monthSpan, partsOf } from '#platform/datetime/iso-date.ts';
import { twelveMonths } from '../ui/overview/load/lay-load.ts';
import { taskFiltersAsked } from './tasks-asked.ts';
import { yearAsked } from './year-asked.ts';

/** What the load is asked for: a year, calendar or school, and the plan. */
export function loadAsked(params: URLSearchParams, today: string) {
  const { year, school, from, until } = yearAsked(params, today);
  return { year, school, from, until, planId: taskFiltersAsked(params).planId };
}

/** First and last day of each month of the year that was asked for. */
export function monthSpans(from: string) {
  return twelveMonths(from).map((day) => {
    const { year, month } = partsOf(day);
    return monthSpan(year, month);
  });
}
