import type {
  CellValue,
  Sheet,
  SheetColumn,
  Workbook,
} from '#platform/documents/excel/workbook.ts';
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
