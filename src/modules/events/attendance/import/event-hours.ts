import { addDays, daysBetween } from '#platform/datetime/iso-date.ts';
import type { Db } from '#platform/db/database.ts';
import { minuteOfDay } from '../event-time.ts';
import type { Taking } from '../load-taking.ts';
import { readSet } from '../set/read-set.ts';
import { covered, type Span } from './spans.ts';
import type { Participant } from './types.ts';

const day = 24 * 60 * 60;

/** Somebody of a list with the minutes that count, and those that they were in the meeting altogether. */
export interface Counted extends Participant {
  inMeeting: number | null;
}

/** A list with its presence cut to the hours of the event. */
export interface CountedList {
  people: Counted[];
  /** How long the event lasts, in minutes; null when that isn't known. */
  whole: number | null;
  /**
   * `cut`: what counts is within the event's hours; `elsewhere`: hardly anybody of the list was there then, so that its
   * clock is another one and everything counts; `unknown`: the event or the list doesn't say when.
   */
  hours: 'cut' | 'elsewhere' | 'unknown';
}

/** Hours of an event by the clock on the wall, in seconds since 1970 as `readMoment` counts them: of a set those of its parts. */
export async function eventHours(db: Db, taking: Taking): Promise<Span[]> {
  const set = await readSet(db, taking.eventId);
  if (set?.length) {
    const since = daysBetween('1970-01-01', set.parts[0]?.startsOn ?? taking.startsOn) * day;
    return set.parts.flatMap(({ spans }) =>
      (spans ?? []).map(([from, to]): Span => [since + from * 60, since + to * 60]),
    );
  }
  const { startsOn, endsOn, startsTime, endsTime } = taking;
  // What lasts no time, or over midnight, has no hours that could be said day by day.
  if (taking.minutes === null || startsTime === null || endsTime === null) return [];
  const [from, to] = [minuteOfDay(startsTime) * 60, minuteOfDay(endsTime) * 60];
  return Array.from({ length: daysBetween(startsOn, endsOn) + 1 }, (_, at): Span => {
    const since = daysBetween('1970-01-01', addDays(startsOn, at)) * day;
    return [since + from, since + to];
  });
}

/**
 * Cuts a list to the hours of its event: who sat in the waiting room an hour before was not at the event.
 *
 * @param hours of the event; none when they aren't known
 * @param whole how long the event lasts where its hours don't say, in minutes
 * @param everything whether all minutes shall count as they are
 */
export function cutToHours(
  people: readonly Participant[],
  hours: readonly Span[],
  whole: number | null,
  everything = false,
): CountedList {
  const uncut = people.map((person) => ({ ...person, inMeeting: person.minutes }));
  const timed = people.filter(({ spans }) => spans.length > 0);
  const [first] = hours;
  const length = first ? Math.round(covered(hours) / 60) : whole;
  if (!first || timed.length === 0 || everything)
    return { people: uncut, whole: length, hours: 'unknown' };
  const cut = people.map((person) => cutPerson(person, hours, first[0] - (first[0] % day)));
  const there = cut.filter(({ spans }) => covered(spans) > 0).length;
  if (there * 2 < timed.length) return { people: uncut, whole: length, hours: 'elsewhere' };
  return { people: cut, whole: length, hours: 'cut' };
}

/** @param firstDay whose clock times without a day are */
function cutPerson(person: Participant, hours: readonly Span[], firstDay: number): Counted {
  const { minutes, spans } = person;
  if (spans.length === 0) return { ...person, inMeeting: minutes };
  const within = spans
    .map(([from, to]): Span => (to < day ? [firstDay + from, firstDay + to] : [from, to]))
    .flatMap(([from, to]) =>
      hours.map(([opens, closes]): Span => [Math.max(from, opens), Math.min(to, closes)]),
    )
    .filter(([from, to]) => to > from);
  const counted = Math.round(covered(within) / 60);
  return {
    ...person,
    spans: within,
    minutes: minutes === null ? null : Math.min(minutes, counted),
    inMeeting: minutes,
  };
}
