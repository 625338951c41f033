import type { FieldDifference } from './diff-readings.ts';
import type { PlacedItem } from './flatten-items.ts';

/**
 * Which items stand in another order among the brothers that they kept, as few of them as explain it.
 *
 * @param matches for each item of the base its index in `items`; null where it is gone
 * @param stayed indices of the base whose items are contained by what contained them
 * @returns by index of the base what stands before the item now: its name, '' for the first place
 */
export function reordered(
  items: readonly PlacedItem[],
  matches: readonly (number | null)[],
  stayed: ReadonlySet<number>,
): Map<number, string> {
  const inBase = new Map<number, number>();
  for (const [from, to] of matches.entries())
    if (to !== null && stayed.has(from)) inBase.set(to, from);
  const found = new Map<number, string>();
  for (const brothers of Map.groupBy(items.keys(), (index) => homeOf(items[index]!)).values()) {
    const known = brothers.flatMap((index) => inBase.get(index) ?? []);
    const inOrder = longestRise(known);
    for (const [place, index] of brothers.entries()) {
      const from = inBase.get(index);
      if (from === undefined || inOrder.has(from)) continue;
      found.set(from, nameOf(items[brothers[place - 1] ?? -1]));
    }
  }
  return found;
}

/** What stands before each item among its brothers. */
export function namesBefore(items: readonly PlacedItem[]): string[] {
  const last = new Map<string, PlacedItem>();
  return items.map((item) => {
    const home = homeOf(item);
    const before = nameOf(last.get(home));
    last.set(home, item);
    return before;
  });
}

/** An item stands after another brother than it did, in the document, in the program, or in both. */
export function diffOrder(
  base: string,
  theirs: string | undefined,
  ours: string | undefined,
): FieldDifference<'order'>[] {
  if (theirs === undefined && ours === undefined) return [];
  const side =
    theirs === undefined
      ? 'ours'
      : ours === undefined
        ? 'theirs'
        : theirs === ours
          ? 'both'
          : 'conflict';
  const values = { theirs: theirs ?? base, ours: ours ?? base };
  const result = side === 'conflict' ? null : side === 'ours' ? values.ours : values.theirs;
  return [{ field: 'order', base, ...values, side, result }];
}

const homeOf = ({ parent, section }: PlacedItem) =>
  parent === null ? `chapter ${section}` : `item ${parent}`;

function nameOf(placed: PlacedItem | undefined): string {
  if (!placed) return '';
  return [placed.item.number, placed.item.text].filter(Boolean).join(' ').slice(0, 120);
}

/** The most values that stand in rising order as they are. */
function longestRise(values: readonly number[]): Set<number> {
  /** The least value that ends a rise of each length. */
  const ends: number[] = [];
  const before = new Map<number, number | null>();
  for (const value of values) {
    const at = ends.findIndex((end) => end > value);
    const length = at < 0 ? ends.length : at;
    ends[length] = value;
    before.set(value, ends[length - 1] ?? null);
  }
  const rise = new Set<number>();
  for (let value = ends.at(-1) ?? null; value !== null; value = before.get(value) ?? null)
    rise.add(value);
  return rise;
}
