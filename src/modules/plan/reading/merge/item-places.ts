import type { Reading } from '../types.ts';
import type { FieldDifference } from './diff-readings.ts';
import type { PlacedItem } from './flatten-items.ts';

/** What contains an item: a key by which it is told again in the other readings, and its name for people. */
export interface ItemPlace {
  key: string;
  name: string;
}

/**
 * Where each item of a reading stands. What contains it is told by the item of the base that it is; a chapter by
 * where most of its items were, so that a chapter with another numeral is still the same.
 *
 * @param matches for each item of the base its index in `items`; null where it is gone
 */
export function placesOf(
  reading: Reading,
  items: readonly PlacedItem[],
  matches: readonly (number | null)[],
  base: readonly PlacedItem[],
): ItemPlace[] {
  const inBase = new Map<number, number>();
  for (const [from, to] of matches.entries()) if (to !== null) inBase.set(to, from);
  const chapters = chapterKeys(items, inBase, base);
  return items.map(({ parent, section }) => {
    const above = parent === null ? undefined : items[parent]?.item;
    if (parent !== null && above) {
      const known = inBase.get(parent);
      const key = known === undefined ? `new ${parent}` : `item ${known}`;
      return { key, name: [above.number, above.text].filter(Boolean).join(' ').slice(0, 120) };
    }
    const { number, title } = reading.sections[section] ?? { number: null, title: '' };
    const key = chapters.get(section) ?? `new chapter ${section}`;
    return { key, name: [number, title].filter(Boolean).join('. ').slice(0, 120) };
  });
}

/** The base's chapter from which most of a chapter's items come. */
function chapterKeys(
  items: readonly PlacedItem[],
  inBase: ReadonlyMap<number, number>,
  base: readonly PlacedItem[],
): Map<number, string> {
  const votes = new Map<number, Map<number, number>>();
  for (const [index, { section, parent }] of items.entries()) {
    const from = base[inBase.get(index) ?? -1];
    if (parent !== null || !from || from.parent !== null) continue;
    const counted = votes.get(section) ?? new Map<number, number>();
    counted.set(from.section, (counted.get(from.section) ?? 0) + 1);
    votes.set(section, counted);
  }
  const keys = new Map<number, string>();
  const given = new Set<number>();
  const most = [...votes].flatMap(([section, counted]) =>
    [...counted].map(([from, count]) => ({ section, from, count })),
  );
  most.sort(
    (a, b) => b.count - a.count || Number(b.section === b.from) - Number(a.section === a.from),
  );
  for (const { section, from } of most) {
    if (keys.has(section) || given.has(from)) continue;
    keys.set(section, `chapter ${from}`);
    given.add(from);
  }
  return keys;
}

/** The item stands elsewhere than it did, in the document, in the program, or in both. */
export function diffPlace(
  base: ItemPlace,
  theirs: ItemPlace,
  ours: ItemPlace,
): FieldDifference<'place'>[] {
  if (base.key === theirs.key && base.key === ours.key) return [];
  const side =
    theirs.key === ours.key
      ? 'both'
      : base.key === ours.key
        ? 'theirs'
        : base.key === theirs.key
          ? 'ours'
          : 'conflict';
  const result = side === 'conflict' ? null : side === 'ours' ? ours.name : theirs.name;
  return [{ field: 'place', base: base.name, theirs: theirs.name, ours: ours.name, side, result }];
}
