/** Something that stands in people's calendars. */
export interface CalendarEntry {
  /** Steady for ever: whoever moves an entry moves it everywhere. */
  uid: string;
  /** Counted up with each change that calendars have to follow. */
  sequence: number;
  summary: string;
  description: string;
  location: string | null;
  url: string | null;
  /** Closed interval of days. */
  startsOn: string;
  endsOn: string;
  /** The moments; without them the entry takes whole days. */
  startsAt: Date | null;
  endsAt: Date | null;
  cancelled: boolean;
  /** Seconds before the start at which programs remind. */
  alarms: readonly number[];
  /** The last change; steady between requests, so that the ETag is. */
  changedAt: Date;
}
