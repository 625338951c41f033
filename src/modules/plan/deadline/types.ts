/** A calendar day as `YYYY-MM-DD`, in the centre's time zone. */
export type IsoDate = string;

/** A closed interval of days: both ends belong to it. */
export type Period = readonly [start: IsoDate, end: IsoDate];

/** A closed interval in which one obligation is due; `null` stands for an end that is not given. */
export type DueWindow = readonly [start: IsoDate | null, end: IsoDate | null];

/**
 * What sort of deadline an expression states.
 *
 * `point` a day or days · `month` whole months, each a window · `range` any other bounded or
 * one-sided interval · `until` not later than · `recurring` · `continuous` the whole period ·
 * `scheduled` a separate schedule decides (a debt, never a made-up date) · `on_demand` ·
 * `relative` to an event · `unreadable` ask, never guess.
 */
export const deadlineKinds = [
  'point',
  'month',
  'range',
  'until',
  'recurring',
  'continuous',
  'scheduled',
  'on_demand',
  'relative',
  'unreadable',
] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

const frequencies = [
  'daily',
  'weekly',
  'biweekly',
  'monthly',
  'bimonthly',
  'quarterly',
  'trimester',
  'semester',
  'semiannual',
  'yearly',
  'multiyear',
] as const;
export type Frequency = (typeof frequencies)[number];

export type EventRelation = 'before' | 'after' | 'during' | 'start' | 'end';

/** One expression understood. The shape is public: `kabinet deadlines` prints it as JSON. */
export interface Deadline {
  /** The expression as it was written, untouched. */
  text: string;
  kind: DeadlineKind;
  frequency?: Frequency;
  /** An iCalendar RRULE value, where one can say it. */
  rule?: string;
  /** Clipped to the period, in order, one for each obligation. Empty for kinds without dates. */
  windows: DueWindow[];
  /** Stable codes, such as `short-month`, worded for people by the interface. */
  warnings: string[];
  /** For `relative`: the event as written («засідання»), how the deadline stands to it, ISO 8601. */
  event?: string;
  relation?: EventRelation;
  offset?: string;
  /** A mixed cell: the same objects, in the order of the text. */
  parts?: Deadline[];
}

/** What the reader has to know about the plan to turn words into dates. */
export interface DeadlineContext {
  /** The plan's period. One that begins in August or later is a school year. */
  period: Period;
  /** Semesters of the institution, when it has set its own. */
  semesters?: readonly Period[];
}

export type DeadlineLanguage = 'uk' | 'ru';
