import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { showToast } from '#ui/toast/toast-store.ts';
import type { DocumentData } from '../../routes/plan.tsx';
import { reasonField } from './AmendmentBar.tsx';
import { ChapterTable } from './ChapterTable.tsx';
import { type CellField, cellFields } from './document-view.ts';
import { useRowDrag } from './drag/use-row-drag.ts';
import { MarkSymbols } from './Mark.tsx';
import { nextCell } from './next-cell.ts';
import table from './table.module.css';
import { useAmendmentReason } from './use-amendment-reason.ts';
import { useRemoval } from './use-removal.ts';

/** The cell under edit. There is one at most: rows hold no state of their own. */
export interface Editing {
  itemId: string;
  field: CellField;
}

const cellSelector = 'tr[id^="item-"] > td:not(:last-child)';

/**
 * All chapters. Clicks and keys are heard here and not in each of two thousand cells: arrows move
 * between cells, Enter or a click edits one, Escape leaves it.
 */
export function ChapterTables({ data }: { data: DocumentData }) {
  const { t } = useTranslation('planDocument');
  const { plan, chapters, mayEdit, amended } = data;
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [reason] = useAmendmentReason(plan.id);
  useRemoval(plan.id);
  const root = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const open = params.get('open') ?? params.get('item');
  const stop = useCallback((back: boolean) => {
    setEditing((was) => {
      if (was && back) requestAnimationFrame(() => focusCell(was));
      return null;
    });
  }, []);
  const pointed = params.get('item');
  useEffect(() => {
    if (pointed) document.getElementById(`item-${pointed}`)?.scrollIntoView({ block: 'center' });
  }, [pointed]);

  const reasonGiven = () => {
    if (!amended || reason) return true;
    showToast({ tone: 'info', text: t('amendment.needed') });
    document.getElementById(reasonField)?.focus();
    return false;
  };
  useRowDrag(root, data, reason, reasonGiven);

  const begin = (cell: HTMLElement) => {
    const itemId = cell.closest('tr')?.id.slice('item-'.length);
    const field = cellFields[(cell as HTMLTableCellElement).cellIndex];
    if (!mayEdit || !itemId || !field || !reasonGiven()) return;
    setEditing({ itemId, field });
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const link = target.closest<HTMLAnchorElement>('tr[id] > td > a');
    if (link && !event.metaKey && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      void navigate(link.getAttribute('href') ?? '', { preventScrollReset: true });
      return;
    }
    if (target.closest('a, button, input, textarea, form, summary')) return;
    if (getSelection()?.isCollapsed === false) return;
    const cell = target.closest<HTMLElement>(cellSelector);
    if (cell) begin(cell);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = event.target as HTMLElement;
    if (!cell.matches(cellSelector)) return;
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      begin(cell);
      return;
    }
    const next = nextCell(cell, event.key);
    if (!next) return;
    event.preventDefault();
    cell.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cells inside are what is operated
    <div
      ref={root}
      className={mayEdit && !data.filtered ? table.movable : undefined}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <MarkSymbols />
      {chapters.map((chapter, index) => (
        <ChapterTable
          key={chapter.id}
          chapter={chapter}
          before={chapters[index - 1]?.id ?? null}
          after={chapters[index + 2]?.id ?? null}
          isLast={index === chapters.length - 1}
          data={data}
          editing={editing}
          open={open}
          onStop={stop}
        />
      ))}
    </div>
  );
}

function focusCell({ itemId, field }: Editing) {
  const cell = document.querySelector<HTMLElement>(
    `#item-${itemId} > td:nth-child(${cellFields.indexOf(field) + 1})`,
  );
  if (!cell) return;
  cell.tabIndex = 0;
  cell.focus();
}
