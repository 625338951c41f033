/** Figures of centres by keys, with their sums: `null` is a figure that is not shown. */
export interface Cells {
  /** A row for each centre, a column for each key. */
  rows: (number | null)[][];
  /** Of each row. */
  totals: (number | null)[];
  /** Of each column, and of everything at the end. */
  sums: (number | null)[];
}

/**
 * Hides how many people there are where they are so few that one could tell who they are, and as much besides that none of
 * it can be reckoned from sums: no row and no column, sums counted in, lacks exactly one figure. Noughts stay: they
 * tell of nobody.
 *
 * @param counts a row for each centre
 * @param least the smallest number of people that is shown
 */
export function hideSmall(counts: readonly (readonly number[])[], least: number): Cells {
  const width = counts[0]?.length ?? 0;
  const sum = (line: readonly number[]) => line.reduce((all, one) => all + one, 0);
  // The sums are one row and one column more: each line is an equation then.
  const grid = counts.map((row) => [...row, sum(row)]);
  grid.push(Array.from({ length: width + 1 }, (_, at) => sum(grid.map((row) => row[at] ?? 0))));
  const hidden = grid.map((row) => row.map((count) => count > 0 && count < least));
  while (hideOneMore(grid, hidden));
  const shown = grid.map((row, y) => row.map((count, x) => (hidden[y]?.[x] ? null : count)));
  const sums = shown.pop() ?? [];
  return {
    rows: shown.map((row) => row.slice(0, width)),
    totals: shown.map((row) => row[width] ?? null),
    sums,
  };
}

/** Finds a line that lacks one figure and hides a second one in it. @returns whether there was one */
function hideOneMore(grid: number[][], hidden: boolean[][]): boolean {
  const [height, width] = [grid.length, grid[0]?.length ?? 0];
  const lines = [
    ...grid.map((row, y) => row.map((_, x) => [y, x] as const)),
    ...Array.from({ length: width }, (_, x) =>
      Array.from({ length: height }, (_, y) => [y, x] as const),
    ),
  ];
  for (const line of lines) {
    if (line.filter(([y, x]) => hidden[y]?.[x]).length !== 1) continue;
    const isSum = ([y, x]: readonly [number, number]) =>
      Number(y === height - 1) + Number(x === width - 1);
    const [next] = line
      .filter(([y, x]) => !hidden[y]?.[x] && (grid[y]?.[x] ?? 0) > 0)
      .sort((a, b) => isSum(a) - isSum(b) || (grid[a[0]]?.[a[1]] ?? 0) - (grid[b[0]]?.[b[1]] ?? 0));
    const row = next && hidden[next[0]];
    if (!next || !row) continue;
    row[next[1]] = true;
    return true;
  }
  return false;
}
