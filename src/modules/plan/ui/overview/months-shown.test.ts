import { expect, it } from 'vitest';
import { monthsShown } from './months-shown.ts';

const today = '2026-11-22';
const span = (startsOn: string, endsOn: string) => ({ startsOn, endsOn });

it.each([
  ['a calendar year', [span('2026-01-01', '2026-12-31')], '2026-01-01', '2026-12-01', 12],
  ['a school year', [span('2026-09-01', '2027-06-30')], '2026-09-01', '2027-06-01', 10],
  ['no plan', [], '2026-01-01', '2026-12-01', 12],
  ['a programme of five years', [span('2024-01-01', '2028-12-31')], '2026-01-01', '2026-12-01', 12],
  [
    'two plans that together are longer than a year',
    [span('2026-01-01', '2026-12-31'), span('2026-09-01', '2027-06-30')],
    ...(['2026-01-01', '2026-12-01', 12] as const),
  ],
] as const)('%s', (_, plans, first, last, length) => {
  const months = monthsShown(plans, today);
  expect([months[0], months.at(-1), months.length]).toEqual([first, last, length]);
});
