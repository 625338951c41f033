import type {
  CellValue,
  Sheet,
  SheetChart,
  SheetColumn,
  Workbook,
} from '#platform/documents/excel/workbook.ts';
import { longMonth } from './paper-dates.ts';
import { plannedColor, stateColors } from './report-charts.ts';
import {
  percentDone,
  planned,
  type ReportChapter,
  type ReportData,
  type ReportFigures,
  type ReportRow,
  type ReportShare,
  reportStates,
} from './report-document.ts';
import { paperWords } from './words/words.ts';

/** The report for Excel: every obligation on one sheet, the figures by chapter, person and form. */
export function reportSheets(report: ReportData): Workbook {
  const words = paperWords(report.language).report;
  const figureSheet = (
    name: string,
    header: string,
    shares: readonly ReportShare[],
    total?: ReportFigures,
  ): Sheet => ({
    name,
    columns: [
      { header, width: 44 },
      ...[words.planned, ...reportStates.map((state) => words.states[state]), words.percent].map(
        (text) => ({ header: text, width: 14, align: 'center' as const }),
      ),
    ],
    rows: [
      ...shares.map(({ name, figures }) => figureRow(name, figures)),
      ...(total ? [figureRow(words.total, total)] : []),
    ],
    boldRows: [shares.length],
    ...(shares.length > 0 && { chart: statesOf(name, shares) }),
  });
  const columns = words.detailColumns;
  const detailColumns: SheetColumn[] = [
    { header: words.sheet.chapter, width: 24 },
    { header: columns.number, width: 8 },
    { header: columns.text, width: 54 },
    { header: columns.responsible, width: 24 },
    { header: columns.deadline, width: 20 },
    { header: words.sheet.dueOn, width: 12, align: 'center' },
    { header: columns.state, width: 16 },
    { header: words.sheet.doneOn, width: 12, align: 'center' },
    { header: words.sheet.result, width: 40 },
    { header: words.evidence, width: 40 },
    { header: words.reason, width: 30 },
    { header: words.movedTo, width: 18 },
  ];
  const detailed = (name: string, chapters: readonly ReportChapter[]): Sheet => ({
    name,
    columns: detailColumns,
    rows: chapters.flatMap(({ name: chapter, rows }) =>
      rows.map((row) => detailRow(chapter, row, words.states[row.state])),
    ),
  });
  return {
    sheets: [
      detailed(words.details, report.chapters),
      figureSheet(words.byChapter, words.chapter, report.byChapter, report.figures),
      ...(report.byMonth.length > 1 ? [monthSheet(report)] : []),
      figureSheet(words.byPerson, words.person, report.byPerson),
      figureSheet(words.byForm, words.form, report.byForm),
      ...(
        [
          [words.arrears, report.arrears.chapters],
          [words.standing, report.standing.chapters],
          [words.undated, report.undated],
        ] as const
      )
        .filter(([, chapters]) => chapters.length > 0)
        .map(([name, chapters]) => detailed(name, chapters)),
    ],
  };
}

/** What was planned and done month by month. */
function monthSheet({ byMonth, language }: ReportData): Sheet {
  const words = paperWords(language).report;
  return {
    name: words.sheet.byMonth,
    columns: [
      { header: words.sheet.month, width: 44 },
      { header: words.planned, width: 14, align: 'center' },
      { header: words.states.done, width: 14, align: 'center' },
    ],
    rows: byMonth.map(({ month, planned, done }) => [longMonth(month, language), planned, done]),
    chart: {
      title: words.byMonth,
      rows: byMonth.length,
      series: [
        { column: 1, color: plannedColor },
        { column: 2, color: stateColors.done },
      ],
      direction: 'up',
      stacked: false,
    },
  };
}

/** States as parts of one bar, as on paper; those that nothing is in are left out. */
function statesOf(title: string, shares: readonly ReportShare[]): SheetChart {
  return {
    title,
    rows: shares.length,
    // After the name and what was planned.
    series: reportStates.flatMap((state, index) =>
      shares.some(({ figures }) => figures[state] > 0)
        ? [{ column: index + 2, color: stateColors[state] }]
        : [],
    ),
    direction: 'across',
    stacked: true,
  };
}

function figureRow(name: string, figures: ReportFigures): CellValue[] {
  return [
    name,
    planned(figures),
    ...reportStates.map((state) => figures[state]),
    percentDone(figures),
  ];
}

function detailRow(chapter: string, row: ReportRow, state: string): CellValue[] {
  const evidence = row.evidence.map(({ kind, number, title, link }) =>
    [kind, number, title, link].filter(Boolean).join(' '),
  );
  return [
    chapter,
    row.number ?? '',
    row.text,
    row.responsible,
    row.deadline,
    row.dueOn ? { date: row.dueOn } : null,
    state,
    row.doneOn ? { date: row.doneOn } : null,
    row.result,
    evidence.join('\n'),
    row.reason,
    row.movedTo,
  ];
}
