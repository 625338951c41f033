import type { CalendarEntry } from '#platform/calendar/entry.ts';
import type { Scope } from '#platform/query/define.ts';

/** What another module has for a person's calendar. */
export type FeedSource = (
  scope: Scope<'plan.read'>,
  personId: string,
) => Promise<readonly CalendarEntry[]>;

const sources: FeedSource[] = [];

/** Lets a module put its entries into the personal feed, beside the tasks; called once, when the module is loaded. */
export function addFeedSource(source: FeedSource): void {
  sources.push(source);
}

/** The entries of all modules for a person. */
export async function entriesFor(
  scope: Scope<'plan.read'>,
  personId: string,
): Promise<CalendarEntry[]> {
  return (await Promise.all(sources.map((source) => source(scope, personId)))).flat();
}
