import type { ReadItem, Reading } from '#modules/plan/reading/types.ts';

export interface FlatItem {
  /** «2.22.8#1.27»: bullets by position under their numbered item. */
  path: string;
  /** The numbered item: «2.22.8». */
  base: string;
  item: ReadItem;
}

/** All items and bullets of a reading with paths as the requirements write them. */
export function flatten(reading: Reading): FlatItem[] {
  const flat: FlatItem[] = [];
  const visit = (items: ReadItem[], base: string, inside: string) => {
    let bullet = 0;
    for (const item of items) {
      const own = item.number?.includes('.') ? item.number : null;
      if (own === null) bullet += 1;
      const position = inside === '' ? `${bullet}` : `${inside}.${bullet}`;
      const path = own ?? `${base}#${position}`;
      flat.push({ path, base: own ?? base, item });
      visit(item.items, own ?? base, own === null ? position : '');
    }
  };
  for (const section of reading.sections) visit(section.items, '', '');
  return flat;
}
