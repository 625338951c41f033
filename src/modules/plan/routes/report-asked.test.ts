import { expect, test } from 'vitest';
import { neighbour, presetDays, reportAsked } from './report-asked.ts';

test.each([
  ['month', '2031-01-15', ['2031-01-01', '2031-01-31']],
  ['lastMonth', '2031-01-15', ['2030-12-01', '2030-12-31']],
  ['quarter', '2031-06-30', ['2031-04-01', '2031-06-30']],
  ['half', '2031-07-01', ['2031-07-01', '2031-12-31']],
  ['year', '2031-02-28', ['2031-01-01', '2031-12-31']],
] as const)('%s on %s', (preset, today, days) => {
  expect(presetDays(preset, today)).toEqual(days);
});

test('beside a month stand months, beside a school year school years, beside odd days nothing', () => {
  expect(neighbour(['2031-03-01', '2031-03-31'], -1)).toEqual(['2031-02-01', '2031-02-28']);
  expect(neighbour(['2031-10-01', '2031-12-31'], 1)).toEqual(['2032-01-01', '2032-03-31']);
  expect(neighbour(['2030-09-01', '2031-08-31'], 1)).toEqual(['2031-09-01', '2032-08-31']);
  expect(neighbour(['2031-03-02', '2031-03-31'], 1)).toBeNull();
});

test.each(['', 'from=2031-02-30&until=2031-03-31', 'from=2031-04-01&until=2031-03-01', 'plan=x'])(
  'an address that makes no sense («%s») asks for this month',
  (query) => {
    expect(reportAsked(new URLSearchParams(query), '2031-05-05')).toMatchObject({
      planId: undefined,
      from: '2031-05-01',
      until: '2031-05-31',
    });
  },
);
