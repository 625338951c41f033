import { daysBetween } from '#platform/datetime/iso-date.ts';

/** The days within which a task is to be done; closed, `from` is null where only the last day is known. */
export interface Window {
  from: string | null;
  until: string;
}

/**
 * The window that a day belongs to: the one that holds it, else the nearest. Of two that are equally near, the one that is
 * still open, then the earlier.
 */
export function nearestWindow<W extends Window & { open: boolean }>(
  windows: readonly W[],
  day: string,
): W | undefined {
  const ranked = windows.map((window) => ({ window, days: daysFrom(window, day) }));
  ranked.sort(
    (a, b) =>
      a.days - b.days ||
      Number(b.window.open) - Number(a.window.open) ||
      a.window.until.localeCompare(b.window.until),
  );
  return ranked[0]?.window;
}

/** How many days lie between a window and a day; 0 within it. */
function daysFrom({ from, until }: Window, day: string): number {
  if (day > until) return daysBetween(until, day);
  return from !== null && day < from ? daysBetween(day, from) : 0;
}
