import { expect, it, test } from 'vitest';
import type { SeasonItem } from '#modules/plan/public.ts';
import { eventKindsOf } from '#packs/events-pack.ts';
import { proposeDrafts } from './propose-drafts.ts';

const kinds = eventKindsOf('ua-vet');
const item = (text: string, more: Partial<SeasonItem> = {}): SeasonItem => ({
  id: 'item',
  number: '1.1',
  text,
  planId: 'plan',
  planTitle: 'План',
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
  isScheduled: false,
  windows: [],
  personId: null,
  ...more,
});
const month: [string, string] = ['2026-03-01', '2026-03-31'];
const propose = (text: string, more: Partial<SeasonItem> = {}, had = 0) =>
  proposeDrafts([item(text, more)], kinds, new Map([['item', had]])).map(
    ({ title, kind, startsOn, endsOn, reason }) => [title, kind, startsOn, endsOn, reason],
  );

test('a debt spans the season until somebody gives it a month', () => {
  expect(propose('Засідання секції кухарів', { isScheduled: true })).toEqual([
    ['Засідання секції кухарів', 'section-session', '2026-01-01', '2026-12-31', 'debt'],
  ]);
  expect(propose('Курси для майстрів', { isScheduled: true })[0]?.[1]).toBeNull();
});

test('a number gives as many, less those that are there already', () => {
  expect(propose('3 вебінари про безпеку', { windows: [month] }, 1)).toEqual([
    ['3 вебінари про безпеку (2)', 'webinar', '2026-03-01', '2026-03-31', 'number'],
    ['3 вебінари про безпеку (3)', 'webinar', '2026-03-01', '2026-03-31', 'number'],
  ]);
  expect(propose('3 вебінари про безпеку', { windows: [month] }, 3)).toEqual([]);
});

test('each window of a recurring deadline is an event', () => {
  const windows: SeasonItem['windows'] = [month, ['2026-06-01', '2026-06-30']];
  expect(propose('Семінар для методистів', { windows }).map(([, , from]) => from)).toEqual([
    '2026-03-01',
    '2026-06-01',
  ]);
});

it('leaves alone what is no event, what only speaks of one, and what is done every week', () => {
  expect(propose('Довідка про майстерні', { windows: [month] })).toEqual([]);
  expect(propose('Збірник матеріалів конференції', { windows: [month] })).toEqual([]);
  const weeks = Array.from({ length: 50 }, (): [string, string] => month);
  expect(propose('Наради колективу', { windows: weeks })).toEqual([]);
});
