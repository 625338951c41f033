/**
 * Every warning a deadline can carry. The codes are stable: the interface words them for people, and
 * other programs may rely on them.
 */
export const deadlineWarnings = [
  /** Nothing is written. */
  'empty',
  /** A text of this length is no deadline. */
  'too-long',
  /** No deadline was recognised, or a number or a negation in it was not. */
  'not-understood',
  /** A day that does not exist, such as 31 June. */
  'impossible-date',
  /** The end lies before the beginning. */
  'reversed-range',
  /** A week or a day of a month, and the month is not given. */
  'month-missing',
  /** The period has several such days, or none is given: ask for the year. */
  'year-missing',
  /** The bounds of school quarters, trimesters or other such terms are not known. */
  'terms-unknown',
  /** «Протягом 3 днів» with nothing said of what they follow. */
  'event-missing',
  /** Lies outside the plan's period; no window is given. */
  'outside-period',
  /** Runs over an end of the plan's period and was cut there. */
  'clipped',
  /** A month is shorter than the day asked for; its last day is taken. */
  'short-month',
  /** A week, a season or «початок», «кінець»: days as near as the words can say. */
  'approximate',
  /** The institution's semesters are not set; customary ones were taken. */
  'semesters-assumed',
  /** «До 25 числа»: read as of every month. */
  'monthly-assumed',
  /** «Протягом семестру»: read as in each. */
  'repeat-assumed',
  /** «1-2 рази»: the lower number was taken. */
  'count-range',
  /** More than once in each window. */
  'several-times',
  /** An exception that has no dates («крім канікул») is not taken out. */
  'exception-unread',
  /** Counted in working days, which the offset can't say. */
  'working-days',
  /** A name or a note was passed over. */
  'words-skipped',
  /** A slip of the pen was corrected. */
  'spelling',
  'lost-space',
  'lost-dot',
  'mixed-alphabets',
] as const;
