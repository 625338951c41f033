import { expect, test } from 'vitest';
import { eventCalendarAsked } from './calendar-asked.ts';

const today = '2026-03-12';
const asked = (query: string) => eventCalendarAsked(new URLSearchParams(query), today);

test.each([
  ['', 'month', ['2026-03-01', '2026-03-31'], '2026-02', '2026-04'],
  ['at=2026-12', 'month', ['2026-12-01', '2026-12-31'], '2026-11', '2027-01'],
  ['view=week', 'week', ['2026-03-09', '2026-03-15'], '2026-03-02', '2026-03-16'],
  ['view=list&at=2026-02-30', 'list', ['2026-03-01', '2026-03-31'], '2026-02', '2026-04'],
])('%s', (query, view, span, before, after) => {
  expect(asked(query)).toMatchObject({ view, span, before, after });
});

test('a month shows whole weeks, and what can’t be read filters nothing', () => {
  expect(asked('').grid).toEqual(['2026-02-23', '2026-04-05']);
  expect(asked('section=x&format=y&state=z').filters).toEqual({
    kind: undefined,
    state: undefined,
    sectionId: undefined,
    hostId: undefined,
    format: undefined,
    audience: undefined,
  });
});

test.each([
  ['', true, ['planned', 'under_way', 'done', 'cancelled']],
  ['show=events', true, null],
  ['show=visits', false, ['planned', 'under_way', 'done', 'cancelled']],
  // Visits have no kind, section, audience or format.
  ['kind=webinar', true, null],
  ['audience=викладачі', true, null],
  ['state=held', true, ['done']],
  ['state=draft', true, []],
])('visits stand beside events under the same filters: %s', (query, events, states) => {
  const { events: shown, visits } = asked(query);
  expect([shown, visits?.states ?? null]).toEqual([events, states]);
});
