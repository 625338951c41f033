/** What can become of an institution by an order; each has a page of its own. */
export const acts = ['rename', 'move', 'close', 'reopen', 'merge', 'split'] as const;
export type Act = (typeof acts)[number];

/** The acts that are possible: what is closed can only be opened again. */
export function actsFor(closedOn: string | null): Act[] {
  return acts.filter((act) => (act === 'reopen') === (closedOn !== null));
}
