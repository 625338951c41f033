import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

/**
 * Lets the items of a list (`data-item`) be dragged by their handles (`data-handle`) between one another. Where one would
 * fall says so in `data-drop`.
 *
 * @param onDrop called with the item and the one before which it falls, null for the end
 * @returns undoes all of it
 */
export function dragItems(
  root: HTMLElement,
  onDrop: (itemId: string, beforeId: string | null) => void,
): () => void {
  const items = [...root.querySelectorAll<HTMLElement>('[data-item]')];
  const idOf = (element: Element | undefined) =>
    element instanceof HTMLElement ? element.dataset.item : undefined;
  const parts = items.flatMap((item) => {
    const handle = item.querySelector<HTMLElement>('[data-handle]');
    const id = idOf(item);
    if (!handle || !id) return [];
    return [
      draggable({ element: item, dragHandle: handle, getInitialData: () => ({ itemId: id }) }),
      dropTargetForElements({
        element: item,
        getData: ({ input }) => {
          const { top, height } = item.getBoundingClientRect();
          return { half: input.clientY < top + height / 2 ? 'above' : 'below' };
        },
        canDrop: ({ source }) => typeof source.data.itemId === 'string',
      }),
    ];
  });
  const mark = (item: Element | undefined, half: string) => {
    for (const marked of root.querySelectorAll('[data-drop]')) marked.removeAttribute('data-drop');
    item?.setAttribute('data-drop', half);
  };
  const monitor = monitorForElements({
    onDrag({ location }) {
      const [over] = location.current.dropTargets;
      mark(over?.element, String(over?.data.half));
    },
    onDrop({ source, location }) {
      mark(undefined, '');
      const [over] = location.current.dropTargets;
      const overId = idOf(over?.element);
      const itemId = String(source.data.itemId);
      if (!over || !overId || overId === itemId) return;
      const at = items.findIndex((item) => idOf(item) === overId);
      const before = over.data.half === 'above' ? overId : (idOf(items[at + 1]) ?? null);
      if (before !== itemId) onDrop(itemId, before);
    },
  });
  return combine(...parts, monitor);
}
