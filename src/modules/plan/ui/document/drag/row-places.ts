import type { ChapterView } from '../document-view.ts';

/** Where a row stands or shall stand; the last place when `beforeId` is null. */
export interface RowPlace {
  chapterId: string;
  parentId: string | null;
  beforeId: string | null;
}

/** Which half of a row the pointer is over. */
export type Half = 'above' | 'below';

/** Where each row of a whole document stands, by its id. */
export function placesOf(chapters: readonly ChapterView[]): Map<string, RowPlace> {
  const places = new Map<string, RowPlace>();
  for (const { id: chapterId, rows } of chapters) {
    const last = new Map<string | null, string>();
    for (const { id, parentId } of rows) {
      const before = places.get(last.get(parentId) ?? '');
      if (before) before.beforeId = id;
      last.set(parentId, id);
      places.set(id, { chapterId, parentId, beforeId: null });
    }
  }
  return places;
}

/**
 * Where a dragged row goes that is let go over another: before it, after it, or, below a row that contains others,
 * as the first of them.
 *
 * @returns null where it can't go (into itself) or stands already
 */
export function dropPlace(
  places: ReadonlyMap<string, RowPlace>,
  draggedId: string,
  overId: string,
  half: Half,
): RowPlace | null {
  const over = places.get(overId);
  const from = places.get(draggedId);
  if (!over || !from) return null;
  for (let id: string | null = overId; id; id = places.get(id)?.parentId ?? null)
    if (id === draggedId) return null;
  const [firstBelow] = [...places].find(([, { parentId }]) => parentId === overId) ?? [];
  const to: RowPlace =
    half === 'above'
      ? { ...over, beforeId: overId }
      : firstBelow
        ? { chapterId: over.chapterId, parentId: overId, beforeId: firstBelow }
        : over;
  if (to.beforeId === draggedId) return null;
  const stays =
    to.chapterId === from.chapterId &&
    to.parentId === from.parentId &&
    to.beforeId === from.beforeId;
  return stays ? null : { ...to };
}
