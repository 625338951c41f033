import { expect, it } from 'vitest';
import { readTyped } from '../ui/deadline/deadline-in-words.ts';
import { readInPlan } from './read-in-plan.ts';
import type { Period } from './types.ts';

const schoolYear: Period = ['2025-09-01', '2026-08-31'];

it.each([
  ['28.08.2025', [['2025-08-28', '2025-08-28']]],
  ['серпень 2025 – жовтень 2025', [['2025-08-01', '2025-10-31']]],
])('keeps the August before a school year: %s', (text, windows) => {
  const reading = readInPlan(text, { period: schoolYear });
  expect(reading.windows).toEqual(windows);
  expect(reading.warnings.some((code) => code === 'outside-period' || code === 'clipped')).toBe(
    true,
  );
});

it('keeps no other date outside the period', () => {
  expect(readInPlan('28.07.2025', { period: schoolYear }).windows).toEqual([]);
  const calendarYear: Period = ['2026-01-01', '2026-12-31'];
  expect(readInPlan('28.08.2025', { period: calendarYear }).windows).toEqual([]);
});

it('shows the same while the phrase is typed', () => {
  const plan = { period: schoolYear, language: 'uk' } as const;
  const { reading } = readTyped('28.08.2025', plan, null);
  expect(reading).toEqual(readInPlan('28.08.2025', { period: schoolYear }));
  expect(readTyped('2 тиждень', plan, 'Вересень')).toMatchObject({
    reading: { windows: [['2025-09-08', '2025-09-14']] },
    usual: null,
  });
});
