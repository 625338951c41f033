import { clashingPairs } from './pairs.ts';
import { oneSet, together } from './together.ts';
import type { Clash, PlannedEvent } from './types.ts';

/** One institution holds two events at once; parts of a set are held together by intention. */
export function hostBusy(events: readonly PlannedEvent[]): Clash[] {
  return clashingPairs(
    'host-busy',
    events,
    ({ host }) => (host ? [{ key: host.id, name: host.name }] : []),
    (a, b) => together(a, b) && !oneSet(a, b),
  );
}
