import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher, useLocation } from 'react-router';
import type { Outcome } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { showToast } from '#ui/toast/toast-store.ts';
import { useUndo } from '#ui/toast/use-undo.ts';
import type { SeasonData } from '../../routes/season/season.tsx';
import { columnOf, open } from '../../season/table-columns.ts';

/**
 * Drafts move to another column when they are dragged, or with Shift and an arrow while they have the focus; the way
 * without scripts is the chosen event's form. What drags comes over the network when the page is at rest.
 *
 * @returns what the table does with keys
 */
export function useSeasonDrag(
  root: RefObject<HTMLElement | null>,
  columns: readonly string[],
  { season, asked }: SeasonData,
): (event: KeyboardEvent) => void {
  const { t } = useTranslation('eventsSeason');
  const fetcher = useFetcher<Outcome<{ version: number }>>();
  const problems = useProblems(fetcher.data);
  const offerUndo = useUndo();
  const { pathname, search } = useLocation();
  const act = `${pathname}${search}`;
  const last = useRef<{ id: string; title: string; from: string } | null>(null);
  const move = (eventId: string, column: string) => {
    const event = season.events.find(({ id }) => id === eventId);
    if (!event || fetcher.state !== 'idle' || columnOf(event, asked.month) === column) return;
    const from = event.exact ? event.startsOn : event.startsOn.slice(0, 7);
    last.current = { id: eventId, title: event.title, from };
    const sent = { intent: 'move', stay: '1', eventId, to: column, version: String(event.version) };
    void fetcher.submit(sent, { method: 'post', action: act });
  };
  const latest = useRef(move);
  useEffect(() => {
    latest.current = move;
  });
  const { events, may } = season;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other events, or another month, are other elements
  useEffect(() => {
    if (!may.plan) return;
    let stop: (() => void) | undefined;
    let left = false;
    void import('./drag-events.ts').then(({ dragEvents }) => {
      if (left || !root.current) return;
      stop = dragEvents(root.current, (eventId, column) => latest.current(eventId, column));
    });
    return () => {
      left = true;
      stop?.();
    };
  }, [may.plan, events, asked.month, asked.by, root]);
  useEffect(() => {
    const moved = last.current;
    if (fetcher.state !== 'idle' || !moved || !fetcher.data) return;
    last.current = null;
    if (!fetcher.data.ok) {
      showToast({ tone: 'late', text: problems?.form[0] ?? t('notMoved') });
      return;
    }
    // What moved keeps the focus, so that it can be moved on.
    root.current?.querySelector<HTMLElement>(`[data-event="${moved.id}"]`)?.focus();
    const back = { intent: 'move', stay: '1', eventId: moved.id, to: moved.from };
    offerUndo(moved.title, { ...back, version: String(fetcher.data.value.version) }, act);
  }, [fetcher.state, fetcher.data, offerUndo, problems, t, act, root]);
  return (event) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const chip = (event.target as Element).closest<HTMLElement>('[data-movable]');
    if (!step || !event.shiftKey || !chip) return;
    event.preventDefault();
    const here = chip.closest<HTMLElement>('td')?.dataset.column ?? '';
    const next = columns[columns.indexOf(here) + step];
    if (next && next !== open) move(chip.dataset.event ?? '', next);
  };
}
