import { expect, it, test } from 'vitest';
import { daysOffOf, holidaysOf, orthodoxEaster } from './days-off.ts';

test.each([
  [2024, '2024-05-05'],
  [2025, '2025-04-20'],
  [2026, '2026-04-12'],
  [2027, '2027-05-02'],
  [2028, '2028-04-16'],
])('Easter of %i', (year, day) => {
  expect(orthodoxEaster(year)).toBe(day);
});

it('tells the holiday rather than the weekend that it falls on, and only in its years', () => {
  const days = daysOffOf('ua-vet', '2026-04-01', '2026-10-31');
  expect(days.get('2026-04-12')?.key).toBe('easter');
  expect(days.get('2026-04-11')?.key).toBe('weekend');
  expect(days.get('2026-05-31')?.key).toBe('trinity');
  expect(days.has('2026-04-13')).toBe(false);
  expect(daysOffOf('ua-vet', '2022-10-01', '2022-10-31').get('2022-10-01')?.key).toBe('weekend');
  expect(days.get('2026-10-01')?.key).toBe('defenders');
});

it('knows the days that a decree moves, in their year only', () => {
  expect(daysOffOf('ru-municipal', '2026-01-01', '2026-01-31').get('2026-01-09')?.key).toBe(
    'moved',
  );
  expect(daysOffOf('ru-municipal', '2025-01-09', '2025-01-09').size).toBe(0);
});

test.each(['ua-vet', 'ru-municipal'])('each holiday of %s names its act', (pack) => {
  for (const { source, words } of holidaysOf(pack)) {
    expect(source).not.toBe('');
    expect(Object.values(words).every(Boolean)).toBe(true);
  }
});
