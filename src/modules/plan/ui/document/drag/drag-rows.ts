import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { dropPlace, type Half, type RowPlace } from './row-places.ts';

/**
 * Lets the rows of a document be dragged by their first cell and dropped between others, or on a chapter that has
 * none. What is aimed at says so in `data-drop`.
 *
 * @param onDrop called when a row is let go at another place
 * @returns undoes all of it
 */
export function dragRows(
  root: HTMLElement,
  places: ReadonlyMap<string, RowPlace>,
  onDrop: (itemId: string, to: RowPlace) => void,
): () => void {
  const aim = (row: HTMLElement, clientY: number) => {
    const { top, height } = row.getBoundingClientRect();
    return clientY < top + height / 2 ? ('above' as const) : ('below' as const);
  };
  const rows = [...root.querySelectorAll<HTMLTableRowElement>('tr[id^="item-"]')];
  const parts = rows.flatMap((row) => {
    const id = idOf(row);
    const [handle] = row.cells;
    if (!handle) return [];
    const draggedBy = draggable({
      element: handle,
      getInitialData: () => ({ itemId: id }),
      canDrag: () => !handle.querySelector('textarea'),
    });
    const target = dropTargetForElements({
      element: row,
      getData: ({ input }) => ({ overId: id, half: aim(row, input.clientY) }),
      canDrop: ({ source }) => typeof source.data.itemId === 'string',
    });
    return [draggedBy, target];
  });
  const empty = [...root.querySelectorAll<HTMLElement>('section[data-empty]')].map((chapter) =>
    dropTargetForElements({
      element: chapter,
      getData: () => ({ chapterId: chapter.id.slice('chapter-'.length), half: 'inside' }),
      canDrop: ({ source }) => typeof source.data.itemId === 'string',
    }),
  );
  const mark = (row: Element | undefined, half: string) => {
    for (const marked of root.querySelectorAll('[data-drop]')) marked.removeAttribute('data-drop');
    row?.setAttribute('data-drop', half);
  };
  const monitor = monitorForElements({
    onDrag({ source, location }) {
      const [over] = location.current.dropTargets;
      const to = over && placeAimed(source.data, over.data);
      mark(to ? over?.element : undefined, String(over?.data.half));
    },
    onDrop({ source, location }) {
      mark(undefined, '');
      const [over] = location.current.dropTargets;
      const to = over && placeAimed(source.data, over.data);
      if (to) onDrop(String(source.data.itemId), to);
    },
  });
  const placeAimed = (dragged: Record<string | symbol, unknown>, over: typeof dragged) =>
    typeof over.chapterId === 'string'
      ? { chapterId: over.chapterId, parentId: null, beforeId: null }
      : dropPlace(places, String(dragged.itemId), String(over.overId), over.half as Half);
  return combine(...parts, ...empty, monitor);
}

const idOf = (row: Element) => row.id.slice('item-'.length);
