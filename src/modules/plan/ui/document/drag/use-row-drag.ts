import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { showToast } from '#ui/toast/toast-store.ts';
import { useUndo } from '#ui/toast/use-undo.ts';
import type { DocumentData } from '../../../routes/plan.tsx';
import { placesOf, type RowPlace } from './row-places.ts';

/**
 * Rows that are moved by dragging, within their chapter and into another; what moves them comes over the network when
 * the page is at rest. The keyboard's way is the row's card. Not among filtered rows: their neighbours are not seen.
 *
 * @param mayMove asked when a row is let go; says itself why not
 */
export function useRowDrag(
  root: RefObject<HTMLElement | null>,
  { plan, chapters, filtered, mayEdit }: DocumentData,
  reason: string,
  mayMove: () => boolean,
): void {
  const { t } = useTranslation('planDocument');
  const fetcher = useFetcher<Outcome<unknown>>();
  const problems = useProblems(fetcher.data);
  const offerUndo = useUndo();
  const back = useRef<Record<string, string> | null>(null);
  const move = (itemId: string, to: RowPlace, from: RowPlace | undefined) => {
    if (!from || fetcher.state !== 'idle' || !mayMove()) return;
    back.current = formOf(itemId, from, reason);
    void fetcher.submit(formOf(itemId, to, reason), { method: 'post' });
  };
  const latest = useRef(move);
  useEffect(() => {
    latest.current = move;
  });
  const draggable = mayEdit && !filtered;
  useEffect(() => {
    if (!draggable) return;
    let stop: (() => void) | undefined;
    let left = false;
    void import('./drag-rows.ts').then(({ dragRows }) => {
      if (left || !root.current) return;
      const places = placesOf(chapters);
      stop = dragRows(root.current, places, (itemId, to) =>
        latest.current(itemId, to, places.get(itemId)),
      );
    });
    return () => {
      left = true;
      stop?.();
    };
  }, [draggable, chapters, root]);
  useEffect(() => {
    if (fetcher.state !== 'idle' || !back.current || !fetcher.data) return;
    const undo = back.current;
    back.current = null;
    if (fetcher.data.ok) offerUndo(t('document.moved'), undo, `/plans/${plan.id}?index`);
    else showToast({ tone: 'late', text: problems?.form[0] ?? t('document.notMoved') });
  }, [fetcher.state, fetcher.data, offerUndo, plan.id, problems, t]);
}

function formOf(itemId: string, to: RowPlace, amendmentReason: string): Record<string, string> {
  return {
    intent: 'move-item',
    itemId,
    amendmentReason,
    chapterId: to.chapterId,
    parentId: to.parentId ?? '',
    beforeId: to.beforeId ?? '',
  };
}
