import { clashingPairs } from './pairs.ts';
import { partOf, plain, together } from './together.ts';
import type { Clash, PlannedEvent } from './types.ts';

/** One room is taken twice. */
export function roomTwice(events: readonly PlannedEvent[]): Clash[] {
  return clashingPairs(
    'room-twice',
    events,
    ({ host, place, room }) =>
      room.trim() ? [{ key: `${host?.id ?? plain(place)} ${plain(room)}`, name: room }] : [],
    (a, b) => together(a, b) && !partOf(a, b),
  );
}
