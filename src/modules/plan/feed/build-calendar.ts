import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { addDays } from '../deadline/calendar/days.ts';
import type { TaskRow } from '../queries/task-rows.ts';

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

/** A window longer than this is shown on its last day only: a bar across a year hides everything else. */
const longestBar = 31;

/**
 * A person's tasks as an iCalendar file. Days are whole days, so no time zone can move them; the UID is the
 * task's, so that a moved task moves in the calendar instead of appearing twice.
 */
export function buildCalendar(
  tasks: readonly TaskRow[],
  { timeZone, publicUrl, words }: FeedOptions,
): string {
  const calendar = ical({
    name: words.calendarName,
    method: ICalCalendarMethod.PUBLISH,
    timezone: timeZone,
    ttl: 60 * 60,
    prodId: { company: 'Kabinet', product: 'plan', language: 'UK' },
  });
  for (const task of tasks) {
    const starts =
      task.startsOn && daysBetween(task.startsOn, task.dueOn) <= longestBar
        ? task.startsOn
        : task.dueOn;
    const mark = task.state === 'open' ? (task.late ? `${words.late}: ` : '') : `${words.done}: `;
    calendar.createEvent({
      id: `${task.id}@kabinet`,
      sequence: task.version,
      start: day(starts),
      end: day(addDays(task.dueOn, 1)),
      allDay: true,
      summary: `${mark}${[task.number, task.text].filter(Boolean).join(' ')}`.slice(0, 250),
      description: [task.parentText, task.deadline, task.forms.join(', ')]
        .filter(Boolean)
        .join('\n'),
      url: `${publicUrl}/plans/${task.planId}?item=${task.itemId}`,
      status: ICalEventStatus.CONFIRMED,
      // Steady between requests, so that the ETag is.
      stamp: new Date(0),
    });
  }
  return calendar.toString();
}

function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}

function daysBetween(from: string, to: string): number {
  return Math.round((day(to).getTime() - day(from).getTime()) / 86_400_000);
}
