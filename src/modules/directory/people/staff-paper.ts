import type { TFunction } from 'i18next';
import { sayDate } from '#platform/datetime/say-date.ts';
import type { Workbook } from '#platform/documents/excel/workbook.ts';
import { fitColumns } from '#platform/documents/paper/fit-columns.ts';
import type { Paper, PaperLanguage, TableBlock } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import type { StaffTable } from './staff-table.ts';
import { columnGroups, columnWord } from './staff-words.ts';

interface StaffPaperInput {
  table: StaffTable;
  centre: string;
  /** What the rows are, as a column's head. */
  rowsAre: string;
  language: PaperLanguage;
}

/** The staff tables as a paper: one table for each thing by which staff is counted, on sheets that lie. */
export function staffPaper(
  { table, centre, rowsAre, language }: StaffPaperInput,
  t: TFunction<'people'>,
  style: PaperStyle,
): Paper {
  const lying = { ...style, sheet: { width: style.sheet.height, height: style.sheet.width } };
  const title = t('table.title', { date: sayDate(language, table.on) });
  return {
    title,
    author: centre,
    language,
    style: lying,
    blocks: [
      { kind: 'text', style: 'title', text: title },
      { kind: 'text', style: 'subtitle', text: centre },
      ...columnGroups(table.columns).flatMap(({ dimension, columns }) => {
        const block: TableBlock = {
          kind: 'table',
          size: 10,
          columns: [
            { width: 40 },
            ...[null, ...columns].map(() => ({ width: 10, align: 'center' as const })),
          ],
          header: [
            {
              cells: [
                { text: rowsAre, bold: true },
                { text: t('table.total'), bold: true, upwards: true },
                ...columns.map(({ column }) => ({
                  text: columnWord(t, column),
                  bold: true,
                  upwards: true,
                })),
              ],
            },
          ],
          rows: [
            ...table.rows.map(({ name, total, counts }) => ({
              cells: [
                { text: name || t('table.key.none') },
                { text: String(total) },
                ...columns.map(({ at }) => ({ text: shown(counts[at]) })),
              ],
            })),
            {
              cells: [
                { text: t('table.sum'), bold: true },
                { text: String(table.sum.total), bold: true },
                ...columns.map(({ at }) => ({ text: shown(table.sum.counts[at]), bold: true })),
              ],
            },
          ],
        };
        return [
          { kind: 'heading' as const, level: 2 as const, text: t(`table.dimension.${dimension}`) },
          fitColumns(block, lying),
        ];
      }),
      { kind: 'text', style: 'note', text: t('table.note') },
    ],
  };
}

/** A nought is left out, so that what is there can be seen. */
const shown = (count: number | undefined) => (count ? String(count) : '');

/** The same as a workbook: everything on the first sheet, each thing by itself on the others. */
export function staffWorkbook(
  { table, rowsAre }: Pick<StaffPaperInput, 'table' | 'rowsAre'>,
  t: TFunction<'people'>,
): Workbook {
  const groups = columnGroups(table.columns);
  const sheet = (name: string, columns: (typeof groups)[number]['columns']) => ({
    name,
    columns: [
      { header: rowsAre, width: 44 },
      { header: t('table.total'), width: 10, align: 'right' as const },
      ...columns.map(({ column }) => ({
        header: columnWord(t, column),
        width: 12,
        align: 'right' as const,
      })),
    ],
    rows: [
      ...table.rows.map(({ name, total, counts }) => [
        name || t('table.key.none'),
        total,
        ...columns.map(({ at }) => counts[at] ?? 0),
      ]),
      [t('table.sum'), table.sum.total, ...columns.map(({ at }) => table.sum.counts[at] ?? 0)],
    ],
    boldRows: [table.rows.length],
  });
  return {
    sheets: [
      sheet(
        t('table.all'),
        groups.flatMap(({ columns }) => columns),
      ),
      ...groups.map(({ dimension, columns }) => sheet(t(`table.dimension.${dimension}`), columns)),
    ],
  };
}
