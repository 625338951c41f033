import type { IsoDate } from './iso-date.ts';

/**
 * The last second of a day by the clock of a zone.
 *
 * @param zone an IANA name: `Europe/Kyiv`
 */
export function lastMomentOf(day: IsoDate, zone: string): Date {
  const asUtc = Date.parse(`${day}T23:59:59Z`);
  // What the zone's clock shows then differs by its offset; clocks are changed in the small hours, not then.
  const shown = clockOf(zone).format(asUtc);
  const offset = Date.parse(`${shown.replace(' ', 'T')}Z`) - asUtc;
  return new Date(asUtc - offset);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The clock of a zone, made once: making one takes longer than anything else here. */
function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone: zone, dateStyle: 'short', timeStyle: 'medium' },
    });
    clocks.set(zone, clock);
  }
  return clock;
}
