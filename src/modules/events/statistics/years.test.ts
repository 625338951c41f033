import { expect, it } from 'vitest';
import { figureYear, figureYears, schoolYearWith } from './years.ts';

it('a school year runs from September to August', () => {
  expect(figureYear('school-2025')).toMatchObject({ from: '2025-09-01', to: '2026-08-31' });
  expect(figureYear('year-2025')).toMatchObject({ from: '2025-01-01', to: '2025-12-31' });
  expect(figureYear('2025')).toBeUndefined();
  expect([schoolYearWith('2026-08-31'), schoolYearWith('2026-09-01')]).toEqual([2025, 2026]);
});

it('years are offered from the first event to the last', () => {
  expect(figureYears('2025-02-01', '2026-10-01').map(({ key }) => key)).toEqual([
    'school-2026',
    'school-2025',
    'school-2024',
    'year-2026',
    'year-2025',
  ]);
});
