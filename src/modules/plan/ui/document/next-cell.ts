import { cellFields } from './document-view.ts';

/** The cell to which an arrow (Home, End) leads in a table of the document; null where there is none. */
export function nextCell(cell: HTMLElement, key: string): HTMLElement | null {
  const row = cell.closest('tr');
  if (!row) return null;
  const inRow = cellsOf(row);
  const column = inRow.indexOf(cell);
  switch (key) {
    case 'ArrowLeft':
      return inRow[column - 1] ?? null;
    case 'ArrowRight':
      return inRow[column + 1] ?? null;
    case 'Home':
      return inRow[0] ?? null;
    case 'End':
      return inRow.at(-1) ?? null;
    case 'ArrowDown':
      return inColumn(row, column, 1);
    case 'ArrowUp':
      return inColumn(row, column, -1);
    default:
      return null;
  }
}

/** Rows follow one another through all chapters. */
function inColumn(row: HTMLTableRowElement, column: number, step: 1 | -1): HTMLElement | null {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('tr[id^="item-"]')];
  const next = rows[rows.indexOf(row) + step];
  return next ? (cellsOf(next)[column] ?? null) : null;
}

function cellsOf(row: HTMLTableRowElement): HTMLElement[] {
  return [...row.cells].slice(0, cellFields.length);
}
