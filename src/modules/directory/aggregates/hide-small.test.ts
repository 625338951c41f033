import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hideSmall } from './hide-small.ts';

it('shows everything where nobody stands out', () => {
  expect(
    hideSmall(
      [
        [12, 0, 7],
        [5, 9, 20],
      ],
      5,
    ),
  ).toEqual({
    rows: [
      [12, 0, 7],
      [5, 9, 20],
    ],
    totals: [19, 34],
    sums: [17, 9, 27, 53],
  });
});

it('hides the few, and a second figure in their row and column, so that sums don’t tell', () => {
  const cells = hideSmall(
    [
      [2, 30, 8],
      [40, 10, 9],
      [11, 12, 13],
    ],
    5,
  );
  expect(cells.rows[0]?.[0]).toBeNull();
  for (const line of linesOf(cells)) expect(line.filter((one) => one === null)).not.toHaveLength(1);
});

it('never shows fewer people than may be shown, nor lets one hidden figure be reckoned', () => {
  const counts = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
    .chain(([height, width]) =>
      fc.array(
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 })), {
          minLength: width,
          maxLength: width,
        }),
        { minLength: height, maxLength: height },
      ),
    );
  fc.assert(
    fc.property(counts, (given) => {
      const cells = hideSmall(given, 5);
      for (const line of linesOf(cells)) {
        for (const one of line) expect(one !== null && one > 0 && one < 5).toBe(false);
        expect(line.filter((one) => one === null)).not.toHaveLength(1);
      }
      // What is shown is true.
      for (const [y, row] of cells.rows.entries())
        for (const [x, one] of row.entries()) if (one !== null) expect(one).toBe(given[y]?.[x]);
    }),
    { numRuns: 500 },
  );
});

/** Every row and every column with its sum. */
function linesOf({ rows, totals, sums }: ReturnType<typeof hideSmall>): (number | null)[][] {
  const grid = [...rows.map((row, y) => [...row, totals[y] ?? null]), sums];
  return [...grid, ...(grid[0] ?? []).map((_, x) => grid.map((row) => row[x] ?? null))];
}
