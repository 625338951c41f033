import type { CalendarEntry } from '#platform/calendar/entry.ts';
import { writeCalendar } from '#platform/calendar/write-calendar.ts';
import { daysBetween } from '#platform/datetime/iso-date.ts';
import type { FeedTask } from './feed-tasks.ts';

export interface FeedWords {
  calendarName: string;
  done: string;
  late: string;
}

export interface FeedOptions {
  timeZone: string;
  /** Address of the program, for links back to the task. */
  publicUrl: string;
  words: FeedWords;
}

/** A window longer than this, in days, is shown on its last day only: a month's bar hides everything else. */
const longestBar = 7;
/** Seconds after which calendar programs ask again. */
const refresh = 60 * 60;

/**
 * A person's tasks, and what other modules have for them, as an iCalendar file. Days are whole days, so no time zone can move them; the UID is that of
 * the chain's first task, so that a moved task moves in the calendar instead of appearing twice.
 */
export function buildCalendar(
  tasks: readonly FeedTask[],
  entries: readonly CalendarEntry[],
  { timeZone, publicUrl, words }: FeedOptions,
): string {
  const told = tasks.map((task): CalendarEntry => {
    const short = task.startsOn && daysBetween(task.startsOn, task.dueOn) < longestBar;
    const mark = task.state === 'open' ? (task.late ? `${words.late}: ` : '') : `${words.done}: `;
    return {
      uid: `${task.rootId}@kabinet`,
      sequence: task.sequence,
      startsOn: short && task.startsOn ? task.startsOn : task.dueOn,
      endsOn: task.dueOn,
      startsAt: null,
      endsAt: null,
      summary: `${mark}${[task.number, task.text].filter(Boolean).join(' ')}`,
      description: [task.parentText, task.deadline, task.forms.join(', ')]
        .filter(Boolean)
        .join('\n'),
      location: null,
      url: `${publicUrl}/tasks/${task.id}`,
      cancelled: false,
      alarms: [],
      changedAt: task.changedAt,
    };
  });
  return writeCalendar({
    method: 'PUBLISH',
    product: 'plan',
    entries: [...told, ...entries],
    feed: { name: words.calendarName, timeZone, refresh },
  });
}
