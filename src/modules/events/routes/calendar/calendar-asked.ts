import { z } from 'zod';
import { eventFormats } from '#packs/events-pack.ts';
import {
  addDays,
  isIsoDate,
  isoDate,
  monthSpan,
  partsOf,
  startOfWeek,
} from '#platform/datetime/iso-date.ts';
import { weeksOf } from '#ui/calendar/weeks.ts';
import { eventStates } from '../../planning/schema.ts';

export const eventCalendarViews = ['month', 'week', 'list'] as const;
export type EventCalendarView = (typeof eventCalendarViews)[number];

/** What the inner calendar shows: `?view=week&at=2026-03-12` and its filters; the present days without. */
export function eventCalendarAsked(params: URLSearchParams, today: string) {
  const view = eventCalendarViews.find((known) => known === params.get('view')) ?? 'month';
  const given = params.get('at') ?? '';
  const at = isIsoDate(given) ? given : isIsoDate(`${given}-01`) ? `${given}-01` : today;
  const { year, month } = partsOf(at);
  const monday = startOfWeek(at);
  const span: [string, string] =
    view === 'week' ? [monday, addDays(monday, 6)] : monthSpan(year, month);
  const days = view === 'month' ? weeksOf(year, month).flat() : span;
  const turned = (by: number) =>
    view === 'week' ? addDays(monday, by * 7) : isoDate(year, month + by, 1).slice(0, 7);
  const uuid = (name: string) => z.uuid().safeParse(params.get(name)).data;
  return {
    view,
    year,
    month,
    span,
    grid: [days[0] ?? span[0], days.at(-1) ?? span[1]] as [string, string],
    at,
    before: turned(-1),
    after: turned(1),
    filters: {
      kind: params.get('kind')?.slice(0, 60) || undefined,
      state: z.enum(eventStates).safeParse(params.get('state')).data,
      sectionId: uuid('section'),
      hostId: uuid('host'),
      format: z.enum(eventFormats).safeParse(params.get('format')).data,
      audience: params.get('audience')?.trim().slice(0, 200) || undefined,
    },
  };
}
