import { dateFormat } from '../datetime/format.ts';
import { todayIn } from '../datetime/iso-date.ts';
import { callerOf, type PageArgs } from './caller.ts';

/** The time zone of the centre that the viewer is in. */
export function zoneOf(args: PageArgs): string {
  const { identity, actor } = callerOf(args);
  const membership = identity?.memberships.find(({ centreId }) => centreId === actor?.centreId);
  return membership?.timeZone ?? 'Europe/Kyiv';
}

/** The day that it is in the centre that the viewer is in. */
export function todayOf(args: PageArgs): string {
  return todayIn(zoneOf(args), callerOf(args).kernel.now());
}

/** Makes cells of a file out of moments: their days by the centre's clock. */
export function dayCellIn(args: PageArgs): (at: Date) => { date: string } {
  const zone = zoneOf(args);
  return (at) => ({ date: todayIn(zone, at) });
}

/** The same with the time of day: «22.11.2026, 09:15»; nothing for no moment. */
export function momentCellIn(args: PageArgs): (at: Date | null) => string | null {
  const moment = dateFormat(callerOf(args).locale, {
    ...{ dateStyle: 'short', timeStyle: 'short', timeZone: zoneOf(args) },
  });
  return (at) => at && moment.format(at);
}
