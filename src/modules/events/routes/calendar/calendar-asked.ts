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
import { type EventState, eventStates } from '../../planning/schema.ts';
import { type VisitState, visitStates } from '../../visits/schema.ts';

export const eventCalendarViews = ['month', 'week', 'list'] as const;

/** What the calendar may be narrowed to: events or visits of institutions; both without. */
export const calendarParts = ['events', 'visits'] as const;

/** The state of visits that answers to a state of events; a draft has none. */
const visitStateOf: Record<EventState, readonly VisitState[]> = {
  draft: [],
  published: ['planned', 'under_way'],
  held: ['done'],
  cancelled: ['cancelled'],
};

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
  const filters = {
    kind: params.get('kind')?.slice(0, 60) || undefined,
    state: z.enum(eventStates).safeParse(params.get('state')).data,
    sectionId: uuid('section'),
    hostId: uuid('host'),
    format: z.enum(eventFormats).safeParse(params.get('format')).data,
    audience: params.get('audience')?.trim().slice(0, 200) || undefined,
  };
  const part = z.enum(calendarParts).safeParse(params.get('show')).data;
  const { kind, sectionId, format, audience, state, hostId } = filters;
  return {
    view,
    year,
    month,
    span,
    grid: [days[0] ?? span[0], days.at(-1) ?? span[1]] as [string, string],
    at,
    before: turned(-1),
    after: turned(1),
    filters,
    events: part !== 'visits',
    /** Visits under the same filters; null where those speak of what visits do not have. */
    visits:
      part === 'events' || kind || sectionId || format || audience
        ? null
        : { organisationId: hostId, states: state ? visitStateOf[state] : visitStates },
  };
}
