import type {
  CellValue,
  Sheet,
  SheetColumn,
  Workbook,
} from '#platform/documents/excel/workbook.ts';
import type { PlanColumn, PlanItem, PlanPaper } from './plan-document.ts';
import { chapterName } from './plan-table.ts';
import { paperWords } from './words/words.ts';

const widths: Record<PlanColumn['role'], number> = {
  number: 8,
  text: 60,
  responsible: 26,
  form: 22,
  deadline: 22,
  extra: 20,
};

/**
 * The plan as a list for Excel: a row for each item and each bullet. The path («2/2.3/#1») names a
 * row whose printed number is missing or repeated; dates are the first day and the last of what
 * the deadline was read as, with how many times it falls due.
 */
export function planSheet(plan: PlanPaper): Workbook {
  const words = paperWords(plan.language).plan;
  const columns: SheetColumn[] = [
    { header: words.sheet.path, width: 14 },
    { header: words.sheet.chapter, width: 26 },
    ...plan.columns.map(({ role, header }) => ({ header, width: widths[role] })),
    { header: words.sheet.from, width: 12, align: 'center' },
    { header: words.sheet.to, width: 12, align: 'center' },
    { header: words.sheet.times, width: 8, align: 'center' },
  ];
  const rows = plan.chapters.flatMap((chapter, at) =>
    chapter.items.flatMap((item, i) =>
      itemRows(item, `${chapter.number ?? at + 1}`, i, chapterName(chapter), plan.columns),
    ),
  );
  const sheet: Sheet = { name: plan.title.split('\n')[0] ?? '', columns, rows };
  return { sheets: [sheet] };
}

function itemRows(
  item: PlanItem,
  above: string,
  at: number,
  chapter: string,
  columns: readonly PlanColumn[],
): CellValue[][] {
  const path = `${above}/${item.number ?? `#${at + 1}`}`;
  const windows = item.windows ?? [];
  const [from] = windows[0] ?? [null];
  const [, to] = windows.at(-1) ?? [null, null];
  const row: CellValue[] = [
    path,
    chapter,
    ...columns.map((column) => columnValue(item, column)),
    from === null ? null : { date: from },
    to === null ? null : { date: to },
    windows.length || null,
  ];
  return [row, ...item.items.flatMap((child, i) => itemRows(child, path, i, chapter, columns))];
}

function columnValue(item: PlanItem, column: PlanColumn): CellValue {
  switch (column.role) {
    case 'number':
      return item.number ?? '';
    case 'text':
      return item.number === null ? `- ${item.text}` : item.text;
    case 'extra':
      return item.extra?.[column.header] ?? '';
    default:
      return item[column.role];
  }
}
