import { addDays, daysBetween } from '#platform/datetime/iso-date.ts';
import type { Clash, ClashSettings, PlannedEvent } from './types.ts';

/** Days after which an event is a week, a month: it runs over days off by its nature, and only its first day counts. */
const short = 3;

/** An event stands on a holiday or at a weekend. */
export function onDayOff(
  events: readonly PlannedEvent[],
  { daysOff }: Pick<ClashSettings, 'daysOff'>,
): Clash[] {
  return events.flatMap((event) => {
    if (!event.exact) return [];
    const days = daysBetween(event.startsOn, event.endsOn) + 1;
    const looked = days > short ? 1 : days;
    return Array.from({ length: looked }, (_, index) => addDays(event.startsOn, index)).flatMap(
      (on): Clash[] => {
        const off = daysOff.get(on);
        return off ? [{ rule: 'day-off', eventIds: [event.id], on, about: off.key }] : [];
      },
    );
  });
}
