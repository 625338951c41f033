import type { TFunction } from 'i18next';
import { sayDate } from '#platform/datetime/say-date.ts';
import type { Workbook } from '#platform/documents/excel/workbook.ts';
import { fitColumns } from '#platform/documents/paper/fit-columns.ts';
import type { Block, Paper, PaperLanguage, TableBlock } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import { aggregateChart } from './aggregate-chart.ts';
import { aggregateColumn } from './aggregate-words.ts';
import type { Aggregate, AggregateTable } from './schema.ts';

type T = TFunction<'centres'>;

/** The figures of all centres as a paper: a table and a chart for each part, on sheets that lie. */
export function aggregatePaper(
  {
    aggregate,
    centre,
    language,
  }: { aggregate: Aggregate; centre: string; language: PaperLanguage },
  t: T,
  style: PaperStyle,
): Paper {
  const lying = { ...style, sheet: { width: style.sheet.height, height: style.sheet.width } };
  return {
    title: t('aggregate.paper', { date: sayDate(language, aggregate.on) }),
    author: centre,
    language,
    style: lying,
    blocks: [
      {
        kind: 'text',
        style: 'title',
        text: t('aggregate.paper', { date: sayDate(language, aggregate.on) }),
      },
      { kind: 'text', style: 'subtitle', text: centre },
      ...aggregate.parts.flatMap((part): Block[] => [
        { kind: 'heading', level: 2, text: t(`aggregate.part.${part.part}`) },
        fitColumns(tableOf(aggregate, part, t), lying),
        {
          kind: 'chart',
          title: t(`aggregate.part.${part.part}`),
          chart: aggregateChart(aggregate, part, t),
        },
      ]),
      { kind: 'text', style: 'note', text: t('aggregate.note', { least: aggregate.leastShown }) },
    ],
  };
}

function tableOf({ centres }: Aggregate, part: AggregateTable, t: T): TableBlock {
  const head = (text: string, upwards = true) => ({ text, bold: true, upwards });
  return {
    kind: 'table',
    size: 10,
    columns: [
      { width: 40 },
      ...[null, ...part.columns].map(() => ({ width: 10, align: 'center' as const })),
    ],
    header: [
      {
        cells: [
          head(t('aggregate.centre'), false),
          head(t('aggregate.total')),
          ...part.columns.map((column) => head(aggregateColumn(t, column))),
        ],
      },
    ],
    rows: [
      ...centres.map(({ shortName }, at) => ({
        cells: [
          shortName,
          shown(part.totals[at], t),
          ...(part.rows[at] ?? []).map((one) => shown(one, t)),
        ].map((text) => ({ text })),
      })),
      {
        cells: [
          t('aggregate.sum'),
          shown(part.sums.at(-1), t),
          ...part.sums.slice(0, -1).map((one) => shown(one, t)),
        ].map((text) => ({ text, bold: true })),
      },
    ],
  };
}

/** A nought is left out, so that what is there can be seen; what is hidden has a sign. */
const shown = (figure: number | null | undefined, t: T) =>
  figure === null ? t('aggregate.hidden') : figure ? String(figure) : '';

/** The same as a workbook, a sheet for each part. */
export function aggregateWorkbook(aggregate: Aggregate, t: T): Workbook {
  const cell = (figure: number | null | undefined) =>
    figure === null ? t('aggregate.hidden') : (figure ?? 0);
  return {
    sheets: aggregate.parts.map((part) => ({
      name: t(`aggregate.part.${part.part}`),
      columns: [
        { header: t('aggregate.centre'), width: 44 },
        ...[t('aggregate.total'), ...part.columns.map((column) => aggregateColumn(t, column))].map(
          (header) => ({ header, width: 12, align: 'right' as const }),
        ),
      ],
      rows: [
        ...aggregate.centres.map(({ name }, at) => [
          name,
          cell(part.totals[at]),
          ...(part.rows[at] ?? []).map(cell),
        ]),
        [t('aggregate.sum'), cell(part.sums.at(-1)), ...part.sums.slice(0, -1).map(cell)],
      ],
      boldRows: [aggregate.centres.length],
    })),
  };
}
