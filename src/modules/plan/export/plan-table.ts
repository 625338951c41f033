import type { PaperCell, PaperRow, TableBlock } from '#platform/documents/paper/paper.ts';
import type { PlanChapter, PlanColumn, PlanItem } from './plan-document.ts';

const usualWidth: Record<PlanColumn['role'], number> = {
  number: 15,
  text: 58,
  responsible: 36,
  form: 30,
  deadline: 31,
  extra: 28,
};
/** Mm by which lines after a marker «- » hang at the table's type size. */
const hang = 2.7;

/**
 * The plan's table: a full-width row for each chapter, a row for each item, and under it a row for
 * each bullet, so that a bullet stands level with its own responsible, form and deadline.
 */
export function planTable(columns: PlanColumn[], chapters: PlanChapter[]): TableBlock {
  return {
    kind: 'table',
    columns: columns.map((column) => ({
      width: column.width ?? usualWidth[column.role],
      align: column.role === 'number' ? 'center' : 'left',
    })),
    header: [{ cells: columns.map((column) => ({ text: column.header })) }],
    rows: chapters.flatMap((chapter) => [
      ...chapterRow(chapter, columns.length),
      ...chapter.items.flatMap((item) => itemRows(item, columns, 0)),
    ]),
    keepWithNext: true,
  };
}

/** «II. Title», as a chapter is named in the table and in the contents. */
export function chapterName(chapter: { number: string | null; title: string }): string {
  return chapter.number ? `${chapter.number}. ${chapter.title}` : chapter.title;
}

function chapterRow(chapter: PlanChapter, span: number): PaperRow[] {
  const name = chapterName(chapter);
  if (name === '') return [];
  return [
    {
      cells: [{ text: name, span, align: 'center', heading: 1 }],
      keepWithNext: true,
    },
  ];
}

function itemRows(item: PlanItem, columns: PlanColumn[], bulletDepth: number): PaperRow[] {
  const isBullet = item.number === null;
  const depth = isBullet ? bulletDepth + 1 : 0;
  const row: PaperRow = {
    cells: columns.map((column) => cellOf(item, column, depth)),
    ...(isBullet ? { joined: true } : {}),
    ...(item.items.some((child) => child.number === null) ? { keepWithNext: true } : {}),
  };
  return [row, ...item.items.flatMap((child) => itemRows(child, columns, depth))];
}

function cellOf(item: PlanItem, column: PlanColumn, bulletDepth: number): PaperCell {
  switch (column.role) {
    case 'number':
      return { text: item.number ?? '' };
    case 'text':
      return bulletDepth > 0
        ? { text: `- ${item.text}`, hang: hang * bulletDepth }
        : { text: item.text };
    case 'extra':
      return { text: item.extra?.[column.header] ?? '' };
    default:
      return { text: item[column.role] };
  }
}
