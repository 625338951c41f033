import { type KeyboardEvent, type MouseEvent, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { showToast } from '#ui/toast/toast-store.ts';
import type { DocumentData } from '../../routes/plan.tsx';
import { reasonField } from './AmendmentBar.tsx';
import { ChapterTable } from './ChapterTable.tsx';
import { type CellField, cellFields } from './document-view.ts';
import { nextCell } from './next-cell.ts';
import { useAmendmentReason } from './use-amendment-reason.ts';

/** The cell under edit. There is one at most: rows hold no state of their own. */
export interface Editing {
  itemId: string;
  field: CellField;
}

/**
 * All chapters. Clicks and keys are heard here and not in each of two thousand cells: arrows move
 * between cells, Enter or a click edits one, Escape leaves it.
 */
export function ChapterTables({ data }: { data: DocumentData }) {
  const { t } = useTranslation('planDocument');
  const { plan, chapters, mayEdit, amended } = data;
  const [params] = useSearchParams();
  const [reason] = useAmendmentReason(plan.id);
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

  const begin = (cell: HTMLElement) => {
    const itemId = cell.closest('tr')?.dataset.item;
    const field = cellFields.find((name) => name === cell.dataset.cell);
    if (!mayEdit || !itemId || !field) return;
    if (amended && !reason) {
      showToast({ tone: 'info', text: t('amendment.needed') });
      document.getElementById(reasonField)?.focus();
      return;
    }
    setEditing({ itemId, field });
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    if (target.closest('a, button, input, textarea, form, summary')) return;
    if (getSelection()?.isCollapsed === false) return;
    const cell = target.closest<HTMLElement>('td[data-cell]');
    if (cell) begin(cell);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = event.target as HTMLElement;
    if (!cell.matches('td[data-cell]')) return;
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
    <div onClick={onClick} onKeyDown={onKeyDown}>
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
  const cell = document.querySelector<HTMLElement>(`#item-${itemId} > td[data-cell="${field}"]`);
  if (!cell) return;
  cell.tabIndex = 0;
  cell.focus();
}
