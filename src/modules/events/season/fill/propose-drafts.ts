import type { SeasonItem } from '#modules/plan/public.ts';
import { kindInText, type PromisedKind } from './kind-in-text.ts';
import { type NamedSection, sectionInText } from './section-in-text.ts';

/** A draft that the plan owes the season. */
export interface ProposedDraft {
  /** Of the item and its turn: the same until the plan or its events change. */
  key: string;
  itemId: string;
  number: string | null;
  planTitle: string;
  title: string;
  /** Null where the text names none. */
  kind: string | null;
  startsOn: string;
  endsOn: string;
  responsibleId: string | null;
  /** The section that the item names, else its plan; null for none. */
  sectionId: string | null;
  /** Why it is owed; `promised` of a number. */
  reason: 'debt' | 'number' | 'window';
  promised: number | null;
}

/** More of one item are no plan but a slip of reading. */
const most = 40;

/**
 * What items of plans owe a season: those that wait for a schedule, those that promise a number, those that begin with
 * a kind of event. Never a made-up day: each draft spans the window that its deadline names, else all of the season.
 *
 * @param taken - events that take an item up already, by item
 * @param sections - that work in the season
 */
export function proposeDrafts(
  items: readonly SeasonItem[],
  kinds: readonly PromisedKind[],
  taken: ReadonlyMap<string, number>,
  sections: readonly NamedSection[] = [],
): ProposedDraft[] {
  return items.flatMap((item) => {
    const promise = kindInText(item.text, kinds);
    const number = promise?.number ?? null;
    if (!item.isScheduled && !promise?.first) return [];
    const windows = item.windows.flatMap(([start, end]): [string, string][] => {
      const span: [string, string] = [
        max(start ?? item.startsOn, item.startsOn),
        min(end ?? item.endsOn, item.endsOn),
      ];
      return span[0] <= span[1] ? [span] : [];
    });
    // Every week is a custom of the office, not an event to lay out.
    if (!item.isScheduled && (windows.length === 0 || windows.length > 12) && number === null)
      return [];
    const count = Math.min(number ?? Math.max(windows.length, 1), most);
    const had = taken.get(item.id) ?? 0;
    const sectionId = sectionInText(item.text, sections) ?? sectionInText(item.planTitle, sections);
    const whole: [string, string] = [item.startsOn, item.endsOn];
    return Array.from({ length: Math.max(count - had, 0) }, (_, index): ProposedDraft => {
      const turn = had + index;
      const [startsOn, endsOn] =
        windows.length === count ? (windows[turn] ?? whole) : (windows[0] ?? whole);
      const title = item.text.slice(0, 400);
      return {
        key: `${item.id}.${turn}`,
        itemId: item.id,
        number: item.number,
        planTitle: item.planTitle,
        title: count > 1 ? `${title} (${turn + 1})` : title,
        kind: promise?.kind ?? null,
        startsOn,
        endsOn,
        responsibleId: item.personId,
        sectionId,
        reason: number !== null ? 'number' : item.isScheduled ? 'debt' : 'window',
        promised: number,
      };
    });
  });
}

const max = (a: string, b: string) => (a > b ? a : b);
const min = (a: string, b: string) => (a < b ? a : b);
