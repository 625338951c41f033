export interface Line {
  what: string;
  measured: string;
  bar: string;
  /** Whether the bar is reached; null where there is none. */
  reached: boolean | null;
}

/** Prints lines as a table, the bar beside what was measured. */
export function printTable(lines: readonly Line[]): void {
  const columns = (['what', 'measured', 'bar'] as const).map((key) =>
    Math.max(...lines.map((line) => line[key].length), key.length),
  );
  const row = (cells: string[]) =>
    cells.map((cell, index) => cell.padEnd(columns[index] ?? 0)).join('  ');
  process.stdout.write(`${row(['what', 'measured', 'bar'])}\n`);
  for (const line of lines) {
    const mark = line.reached === null ? '' : line.reached ? '  reached' : '  MISSED';
    process.stdout.write(`${row([line.what, line.measured, line.bar])}${mark}\n`);
  }
}
