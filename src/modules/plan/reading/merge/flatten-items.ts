import type { ReadItem, Reading } from '../types.ts';

/** An item with its place, as far as telling it again in another reading needs it. */
export interface PlacedItem {
  item: ReadItem;
  /** «II/2.22.4/3»: chapter, numbered item, position of a bullet. */
  path: string;
  /** Index of the chapter. */
  section: number;
  /** Index of the item above in the same list, or null straight under the chapter. */
  parent: number | null;
}

/** All items and bullets of a reading in order, each after the item above it. */
export function flattenItems(reading: Reading): PlacedItem[] {
  const placed: PlacedItem[] = [];
  const visit = (
    items: readonly ReadItem[],
    section: number,
    parent: number | null,
    above: string,
  ) => {
    items.forEach((item, position) => {
      const own = item.number ?? String(position + 1);
      const nested =
        item.number !== null && /\//.test(above) ? above.slice(0, above.indexOf('/')) : above;
      const path = `${nested}/${own}`;
      const index = placed.push({ item, path, section, parent }) - 1;
      visit(item.items, section, index, path);
    });
  };
  reading.sections.forEach((section, index) => {
    visit(section.items, index, null, section.number ?? String(index + 1));
  });
  return placed;
}
