import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

/**
 * Lets drafts be dragged within their row to another month or day; the cell that is aimed at says so in `data-drop`.
 *
 * @returns undoes all of it
 */
export function dragEvents(
  root: HTMLElement,
  onDrop: (eventId: string, column: string) => void,
): () => void {
  const drafts = [...root.querySelectorAll<HTMLElement>('[data-movable]')].map((element) =>
    draggable({
      element,
      getInitialData: () => ({ eventId: element.dataset.event, row: element.closest('tr') }),
    }),
  );
  const cells = [...root.querySelectorAll<HTMLElement>('td[data-column]')].map((element) =>
    dropTargetForElements({
      element,
      getData: () => ({ column: element.dataset.column }),
      canDrop: ({ source }) =>
        source.data.row === element.closest('tr') && element.dataset.column !== 'open',
    }),
  );
  const mark = (cell: Element | undefined) => {
    for (const marked of root.querySelectorAll('[data-drop]')) marked.removeAttribute('data-drop');
    cell?.setAttribute('data-drop', '');
  };
  const monitor = monitorForElements({
    onDrag: ({ location }) => mark(location.current.dropTargets[0]?.element),
    onDrop({ source, location }) {
      mark(undefined);
      const [over] = location.current.dropTargets;
      if (over) onDrop(String(source.data.eventId), String(over.data.column));
    },
  });
  return combine(...drafts, ...cells, monitor);
}
