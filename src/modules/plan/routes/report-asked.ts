import { z } from 'zod';
import {
  type IsoDate,
  isoDate,
  monthSpan,
  partsOf,
  quarterSpan,
} from '#platform/datetime/iso-date.ts';
import { dayAsked } from '#platform/datetime/read-day.ts';

export const reportPresets = ['month', 'lastMonth', 'quarter', 'half', 'year'] as const;
export type ReportPreset = (typeof reportPresets)[number];
type Days = [from: IsoDate, until: IsoDate];

const uuid = z.uuid();

/** What a report's address asks for; anything foreign counts as not asked. Without days: this month. */
export function reportAsked(params: URLSearchParams, today: IsoDate) {
  const id = (name: string) => uuid.safeParse(params.get(name)).data;
  const [from, until] = daysAsked(params) ?? presetDays('month', today);
  return {
    planId: id('plan'),
    from,
    until,
    chapterId: id('plan') && id('chapter'),
    personId: id('person'),
    form: params.get('form')?.slice(0, 200) || undefined,
  };
}

function daysAsked(params: URLSearchParams): Days | null {
  const [from, until] = [dayAsked(params, 'from'), dayAsked(params, 'until')];
  return from && until && from <= until ? [from, until] : null;
}

/** The days of a period that people ask for most. */
export function presetDays(preset: ReportPreset, today: IsoDate): Days {
  const { year, month } = partsOf(today);
  switch (preset) {
    case 'month':
      return monthSpan(year, month);
    case 'lastMonth':
      return monthSpan(year, month - 1);
    case 'quarter':
      return quarterSpan(year, Math.ceil(month / 3));
    case 'half':
      return month <= 6
        ? [isoDate(year, 1, 1), isoDate(year, 6, 30)]
        : [isoDate(year, 7, 1), isoDate(year, 12, 31)];
    case 'year':
      return [isoDate(year, 1, 1), isoDate(year, 12, 31)];
  }
}

/** The period of the same length before or after one of whole months; null for any other days. */
export function neighbour([from, until]: Days, step: -1 | 1): Days | null {
  const first = partsOf(from);
  const last = partsOf(until);
  if (first.day !== 1 || isoDate(last.year, last.month + 1, 0) !== until) return null;
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  return [
    isoDate(first.year, first.month + step * months, 1),
    isoDate(first.year, first.month + (step + 1) * months, 0),
  ];
}
