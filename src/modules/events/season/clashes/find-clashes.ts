import { crowded } from './crowded.ts';
import { hostBusy } from './host-busy.ts';
import { onDayOff } from './on-day-off.ts';
import { personBusy } from './person-busy.ts';
import { roomTwice } from './room-twice.ts';
import { sameAudience } from './same-audience.ts';
import type { Clash, ClashSettings, PlannedEvent } from './types.ts';

/** Everything that gets in the way among events, by day. Pure: what is cancelled must not be given. */
export function findClashes(events: readonly PlannedEvent[], settings: ClashSettings): Clash[] {
  return [
    ...hostBusy(events),
    ...personBusy(events),
    ...sameAudience(events),
    ...roomTwice(events),
    ...onDayOff(events, settings),
    ...crowded(events, settings.limits),
  ].toSorted((a, b) => a.on.localeCompare(b.on) || a.rule.localeCompare(b.rule));
}
