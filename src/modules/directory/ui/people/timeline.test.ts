import { expect, it } from 'vitest';
import { placeOnAxis } from './timeline.ts';

it('places posts between the first year and today; an open end goes on to today', () => {
  const axis = placeOnAxis(
    [
      { since: '2020-01-01', until: '2021-12-31' },
      { since: '2022-01-01', until: null },
    ],
    '2023-07-02',
  );
  expect(axis?.years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023]);
  const [first, second] = axis?.bars ?? [];
  expect(first?.left).toBe(0);
  expect(Number(first?.left) + Number(first?.width)).toBeCloseTo(second?.left ?? 0, 0);
  expect(Number(second?.left) + Number(second?.width)).toBeCloseTo(axis?.today ?? 0, 1);
});

it('begins a post whose start nobody knows at the edge, and never leaves the axis', () => {
  const axis = placeOnAxis([{ since: null, until: '2015-05-05' }], '2026-01-01');
  expect(axis?.bars[0]).toMatchObject({ left: 0, openStart: true });
  for (const { left, width } of axis?.bars ?? []) expect(left + width).toBeLessThanOrEqual(100);
  expect(placeOnAxis([], '2026-01-01')).toBeNull();
});
