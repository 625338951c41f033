/** What is known of an item's time. */
export interface TimedItem {
  /** «HH:MM», given by people; null for an item that follows the one before. */
  startsTime: string | null;
  minutes: number | null;
}

/** Beginning and end, «HH:MM»; null where they can't be said. */
export interface Span {
  from: string | null;
  to: string | null;
}

const dayMinutes = 24 * 60;

/**
 * Lets items follow one another: one without a time of its own begins where the one before ends, the first one with the
 * event. After an item without a length nothing is known until somebody says a time. Nothing goes past midnight.
 */
export function layOutTimes(items: readonly TimedItem[], startsTime: string | null): Span[] {
  let next = startsTime === null ? null : minutesOf(startsTime);
  return items.map((item) => {
    const from: number | null = item.startsTime === null ? next : minutesOf(item.startsTime);
    const end = from === null || item.minutes === null ? null : from + item.minutes;
    next = end === null || end >= dayMinutes ? null : end;
    return { from: say(from), to: say(next) };
  });
}

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function say(minutes: number | null): string | null {
  if (minutes === null) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
