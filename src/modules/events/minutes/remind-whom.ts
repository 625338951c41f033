/** The steps of reminding of minutes that are not handed in: each is taken once for an event. */
const reminderSteps = ['due', 'late', 'still'] as const;
export type ReminderStep = (typeof reminderSteps)[number];

/** Days after the last one on which the third step is taken. */
const stillAfter = 7;

/** The step that is to be taken on a day; null while there is time. @param daysLate how many days ago the last day was */
export function stepOn(daysLate: number): ReminderStep | null {
  if (daysLate < 0) return null;
  if (daysLate === 0) return 'due';
  return daysLate < stillAfter ? 'late' : 'still';
}
