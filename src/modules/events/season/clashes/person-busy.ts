import { clashingPairs } from './pairs.ts';
import { partOf, together } from './together.ts';
import type { Clash, PlannedEvent } from './types.ts';

/** Somebody answers for, or speaks at, two events at once. A set and its own part are one place to be. */
export function personBusy(events: readonly PlannedEvent[]): Clash[] {
  return clashingPairs(
    'person-busy',
    events,
    ({ people }) => people.map(({ id, name }) => ({ key: id, name })),
    (a, b) => together(a, b) && !partOf(a, b),
  );
}
