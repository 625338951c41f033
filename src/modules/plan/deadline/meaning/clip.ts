import type { DueWindow, IsoDate, Period } from '../types.ts';

/** A window inside the period, or none when it lies outside; the warning tells which happened. */
export function clipWindow(
  start: IsoDate | null,
  end: IsoDate | null,
  period: Period,
): { window?: DueWindow; warning?: 'clipped' | 'outside-period' } {
  const [first, last] = period;
  if ((end !== null && end < first) || (start !== null && start > last)) {
    return { warning: 'outside-period' };
  }
  const from = start !== null && start < first ? first : start;
  const to = end !== null && end > last ? last : end;
  const window: DueWindow = [from, to];
  return from === start && to === end ? { window } : { window, warning: 'clipped' };
}

/** Windows in the order of their beginnings, an open one first; what is said twice is kept once. */
export function orderWindows(windows: readonly DueWindow[]): DueWindow[] {
  const sorted = [...windows].sort((a, b) => compare(a[0], b[0]) || compare(a[1], b[1]));
  return sorted.filter((window, index) => {
    const before = sorted[index - 1];
    return !before || before[0] !== window[0] || before[1] !== window[1];
  });
}

function compare(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  return a < b ? -1 : 1;
}
