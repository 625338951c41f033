import type { Doubt, ReadItem, Reading } from '../../reading/types.ts';

export interface ReadingFigures {
  chapters: number;
  items: number;
  bullets: number;
  doubts: number;
}

/** What a reading holds, in figures. */
export function countReading(reading: Reading): ReadingFigures {
  const all = reading.sections.flatMap(({ items }) => items.flatMap(withBelow));
  return {
    chapters: reading.sections.length,
    items: all.filter(({ number }) => number !== null).length,
    bullets: all.filter(({ number }) => number === null).length,
    doubts: reading.doubts.length + all.reduce((sum, { doubts }) => sum + doubts.length, 0),
  };
}

/** The element to which a doubt's link leads. */
export function placeId(place: readonly number[]): string {
  return `item-${place.join('.')}`;
}

/** Place of the first doubt in the order of the document. */
export function firstDoubt(reading: Reading): readonly number[] | null {
  for (const [index, section] of reading.sections.entries()) {
    const found = search(section.items, [index]);
    if (found) return found;
  }
  return null;
}

export function hasDoubt(doubts: readonly Doubt[], field: Doubt['field']): boolean {
  return doubts.some((doubt) => doubt.field === field);
}

function search(items: readonly ReadItem[], place: readonly number[]): readonly number[] | null {
  for (const [index, item] of items.entries()) {
    const here = [...place, index];
    const found = item.doubts.length > 0 ? here : search(item.items, here);
    if (found) return found;
  }
  return null;
}

function withBelow(item: ReadItem): ReadItem[] {
  return [item, ...item.items.flatMap(withBelow)];
}
