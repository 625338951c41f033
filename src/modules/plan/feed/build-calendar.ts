import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { type CalendarEntry, wholeDay, writeEntry } from '#platform/calendar/entry.ts';
import { addDays, daysBetween } from '#platform/datetime/iso-date.ts';
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
  const calendar = ical({
    name: words.calendarName,
    method: ICalCalendarMethod.PUBLISH,
    // Only told: set as the file's zone it would turn moments in UTC into others without a zone's rules.
    x: [['X-WR-TIMEZONE', timeZone]],
    ttl: refresh,
    prodId: { company: 'Kabinet', product: 'plan', language: 'UK' },
  });
  for (const task of tasks) {
    const short = task.startsOn && daysBetween(task.startsOn, task.dueOn) < longestBar;
    const mark = task.state === 'open' ? (task.late ? `${words.late}: ` : '') : `${words.done}: `;
    calendar.createEvent({
      id: `${task.rootId}@kabinet`,
      sequence: task.sequence,
      start: wholeDay(short && task.startsOn ? task.startsOn : task.dueOn),
      end: wholeDay(addDays(task.dueOn, 1)),
      allDay: true,
      summary: `${mark}${[task.number, task.text].filter(Boolean).join(' ')}`.slice(0, 250),
      description: [task.parentText, task.deadline, task.forms.join(', ')]
        .filter(Boolean)
        .join('\n'),
      url: `${publicUrl}/tasks/${task.id}`,
      status: ICalEventStatus.CONFIRMED,
      // A deadline doesn't make its day busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      // Steady between requests, so that the ETag is.
      stamp: task.changedAt,
      lastModified: task.changedAt,
    });
  }
  for (const entry of entries) writeEntry(calendar, entry);
  return calendar.toString();
}
