import { addDays } from '#platform/datetime/iso-date.ts';
import type { OpenedTimes } from './schema.ts';

/** More than anybody opens in one act: a school year of weekly afternoons. */
export const mostSlots = 500;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const two = (value: number): string => String(value).padStart(2, '0');

/**
 * The slots of a day, whole ones only, and of the same weekday of later weeks. Days off are left out.
 *
 * @returns the days with the beginnings of their slots, in order
 */
export function cutTimes(
  { day, from, to, minutes, weeklyUntil }: OpenedTimes,
  isDayOff: (day: string) => boolean,
): { day: string; startsTime: string }[] {
  const starts: string[] = [];
  for (let at = minutesOf(from); at + minutes <= minutesOf(to); at += minutes)
    starts.push(`${two(Math.floor(at / 60))}:${two(at % 60)}`);
  const slots: { day: string; startsTime: string }[] = [];
  for (let on = day; on <= (weeklyUntil ?? day); on = addDays(on, 7)) {
    // The first day was named by hand.
    if (on !== day && isDayOff(on)) continue;
    slots.push(...starts.map((startsTime) => ({ day: on, startsTime })));
  }
  return slots;
}
