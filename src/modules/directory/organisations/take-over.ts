import { addDays } from '#platform/datetime/iso-date.ts';

/** From the first to the last day, both included; null for no end. */
export interface Period {
  id: string;
  since: string | null;
  until: string | null;
}

export interface TakeOver<P> {
  /** What held until the day before, cut short; null where nothing held. */
  ended: { row: P; until: string } | null;
  /** The last day of the newcomer: where the one that it cuts short would have ended, or the next one begins. */
  until: string | null;
  /** What begins on the very same day: it has to be corrected, not followed. */
  sameDay: P | null;
}

/**
 * How something that holds one at a time (a name, a parent) follows on from what was before it.
 *
 * @param rows periods of one kind that don't overlap
 * @param since the first day of the newcomer
 */
export function takeOver<P extends Period>(rows: readonly P[], since: string): TakeOver<P> {
  const holding = rows.find(
    (row) => (row.since ?? since) <= since && since <= (row.until ?? since),
  );
  const later = rows.flatMap((row) => (row.since && row.since > since ? row.since : [])).sort();
  const until = holding ? holding.until : later[0] ? addDays(later[0], -1) : null;
  if (holding?.since === since) return { ended: null, until, sameDay: holding };
  return {
    ended: holding ? { row: holding, until: addDays(since, -1) } : null,
    until,
    sameDay: null,
  };
}
