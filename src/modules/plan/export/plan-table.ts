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
/** Marks of bullets inside bullets, which the reading tells their depth by. */
const bulletMarks = ['-', '◦', '▪'];
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
      ...itemRows(chapter.items, columns),
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

/** A row of the table: an item (depth 0), or a bullet so many levels deep. */
interface Entry {
  item: PlanItem;
  depth: number;
}

/** The items with all that is under them, in the order of the page. */
function entriesOf(items: readonly PlanItem[], bulletDepth = 0): Entry[] {
  return items.flatMap((item) => {
    const depth = item.number === null ? bulletDepth + 1 : 0;
    return [{ item, depth }, ...entriesOf(item.items, depth)];
  });
}

function itemRows(items: readonly PlanItem[], columns: PlanColumn[]): PaperRow[] {
  const groups: Entry[][] = [];
  for (const entry of entriesOf(items)) {
    const group = groups.at(-1);
    if (entry.depth > 0 && group) group.push(entry);
    else groups.push([entry]);
  }
  return groups.flatMap((group) => groupRows(group, columns));
}

/** The rows of an item and of the bullets under it. */
function groupRows(group: readonly Entry[], columns: PlanColumn[]): PaperRow[] {
  const shared = new Set(columns.filter((column) => isShared(group.slice(1), column)));
  return group.map(({ item, depth }, at) => ({
    cells: columns
      .filter((column) => at === 0 || !shared.has(column))
      .map((column) => ({
        ...cellOf(item, column, depth),
        ...(shared.has(column) ? { rows: group.length } : {}),
      })),
    ...(at > 0 ? { joined: true } : {}),
  }));
}

/** The item's cell stands beside all its bullets when none of them has anything of its own there. */
function isShared(bullets: readonly Entry[], column: PlanColumn): boolean {
  if (column.role === 'text' || bullets.length === 0) return false;
  return bullets.every(({ item, depth }) => cellOf(item, column, depth).text === '');
}

function cellOf(item: PlanItem, column: PlanColumn, bulletDepth: number): PaperCell {
  switch (column.role) {
    case 'number':
      return { text: item.number ?? '' };
    case 'text':
      return bulletDepth > 0
        ? {
            text: `${bulletMarks[Math.min(bulletDepth, 3) - 1]} ${item.text}`,
            hang: hang * bulletDepth,
          }
        : { text: item.text };
    case 'extra':
      return { text: item.extra?.[column.header] ?? '' };
    default:
      return { text: item[column.role] };
  }
}
