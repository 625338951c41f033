import { daysBetween, type IsoDate } from '#platform/datetime/iso-date.ts';

/** Days before the end from which a deadline counts as near. */
const near = 7;

/**
 * How pressing an open deadline is: `late` when its end has passed, `near` in its last week once it has
 * begun; otherwise nothing.
 *
 * @param window closed interval; without an end nothing presses
 */
export function urgencyOf(
  [start, end]: readonly [IsoDate | null, IsoDate | null],
  today: IsoDate,
): 'late' | 'near' | undefined {
  if (end === null) return undefined;
  const left = daysBetween(today, end);
  if (left < 0) return 'late';
  const begun = start === null || start <= today;
  return begun && left <= near ? 'near' : undefined;
}
