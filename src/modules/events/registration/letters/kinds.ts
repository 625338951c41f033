/** What a letter to somebody of an event is about. */
export const letterKinds = [
  'invitation',
  'unanswered',
  'registered',
  'waiting',
  'promoted',
  'withdrawn',
  'again',
  'moved',
  'cancelled',
  'day',
  'hour',
  'feedback',
] as const;
export type LetterKind = (typeof letterKinds)[number];

/** Letters about what happens to the event go once for each change of it; the others once for each change of the registration. */
export const ofTheEvent: ReadonlySet<LetterKind> = new Set(['moved', 'cancelled', 'day', 'hour']);

/** Whether a letter still says something true when it is written; what changed meanwhile has a letter of its own. */
export function stillTrue(
  kind: LetterKind,
  { state, eventState, over }: { state: string; eventState: string; over: boolean },
): boolean {
  if (over && !afterwards.has(kind)) return false;
  if (eventState === 'cancelled' && kind !== 'cancelled' && kind !== 'withdrawn') return false;
  return trueFor[kind].includes(state);
}

/** What can be said of an event that is over: nobody is invited, registered or reminded any more. */
const afterwards: ReadonlySet<LetterKind> = new Set(['cancelled', 'feedback']);

/** To whom a letter has something to say. */
const trueFor: Record<LetterKind, readonly string[]> = {
  invitation: ['invited'],
  unanswered: ['invited'],
  registered: ['registered'],
  waiting: ['waiting'],
  promoted: ['registered'],
  withdrawn: ['cancelled', 'declined'],
  again: ['registered', 'waiting'],
  moved: ['invited', 'registered', 'waiting'],
  cancelled: ['invited', 'registered', 'waiting'],
  day: ['registered'],
  hour: ['registered'],
  feedback: ['registered'],
};
