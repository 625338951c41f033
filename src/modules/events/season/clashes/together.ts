import type { PlannedEvent } from './types.ts';

/** Whether two events are at once: on a day of both, and at the same hours where both say theirs. */
export function together(a: PlannedEvent, b: PlannedEvent): boolean {
  if (!a.exact || !b.exact || a.endsOn < b.startsOn || b.endsOn < a.startsOn) return false;
  const oneDay = a.startsOn === a.endsOn && b.startsOn === b.endsOn;
  if (!oneDay || !a.startsTime || !b.startsTime) return true;
  return a.startsTime < hourAfter(b) && b.startsTime < hourAfter(a);
}

/** Whether two events stand on a common day. */
export function sameDay(a: PlannedEvent, b: PlannedEvent): boolean {
  return a.exact && b.exact && a.startsOn <= b.endsOn && b.startsOn <= a.endsOn;
}

/** Whether one is a part of the other, or both are parts of one set. */
export function oneSet(a: PlannedEvent, b: PlannedEvent): boolean {
  return (
    a.parentId === b.id || b.parentId === a.id || (a.parentId !== null && a.parentId === b.parentId)
  );
}

/** Whether one is a part of the other: then whatever one has the other has too. */
export function partOf(a: PlannedEvent, b: PlannedEvent): boolean {
  return a.parentId === b.id || b.parentId === a.id;
}

/** An event without an end is taken to last until the day ends. */
const hourAfter = ({ endsTime }: PlannedEvent): string => endsTime ?? '24:00';

/** Words as they are compared: without case, quotes and spaces too many. */
export const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[«»"“”„'’ʼ.,]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
