/** How far an item is, by its tasks; `dates` waits for the dates of its separate schedule, `none` has nothing to do. */
export const itemStates = ['late', 'open', 'ended', 'dates', 'none'] as const;

/** Columns by which the list of items is sorted. */
export const itemSorts = ['place', 'number', 'due', 'deadline', 'updated'] as const;
