import { clashingPairs } from './pairs.ts';
import { oneSet, plain, sameDay } from './together.ts';
import type { Clash, PlannedEvent } from './types.ts';

/** The same people are called to two events on one day: who comes to one has left the lessons for the other. */
export function sameAudience(events: readonly PlannedEvent[]): Clash[] {
  return clashingPairs(
    'same-audience',
    events,
    (event) => {
      const named = plain(event.audience);
      if (named) return [{ key: named, name: event.audience }];
      return event.sectionId ? [{ key: event.sectionId, name: '' }] : [];
    },
    (a, b) => sameDay(a, b) && !oneSet(a, b),
  );
}
