import type { PaperRow, Span, TableBlock } from '#platform/documents/paper/paper.ts';
import { paperDate } from './paper-dates.ts';
import {
  percentDone,
  planned,
  type ReportChapter,
  type ReportData,
  type ReportEvidence,
  type ReportFigures,
  type ReportRow,
  type ReportShare,
  reportStates,
} from './report-document.ts';
import { entriesOf, type ReportEntry } from './report-entries.ts';
import type { PaperWords } from './words/words.ts';

type Words = PaperWords['report'];
const detailSize = 10.5;

/** What was planned and what became of it: number and share of each state. */
export function figuresTable(figures: ReportFigures, words: Words): TableBlock {
  const all = planned(figures);
  const share = (count: number) => (all === 0 ? '—' : String(Math.round((count / all) * 100)));
  return {
    kind: 'table',
    columns: [{ width: 90 }, { width: 40, align: 'center' }, { width: 40, align: 'center' }],
    header: [{ cells: [{ text: '' }, { text: words.count }, { text: words.share }] }],
    rows: [
      {
        cells: [
          { text: words.planned, bold: true },
          { text: String(all), bold: true },
          { text: all === 0 ? '—' : '100', bold: true },
        ],
      },
      ...reportStates.map((state) => ({
        cells: [
          { text: words.states[state] },
          { text: String(figures[state]) },
          { text: share(figures[state]) },
        ],
      })),
    ],
  };
}

/** Figures of each chapter, person or form, with the total below; states that nothing is in are left out. */
export function sharesTable(
  nameHeader: string,
  shares: readonly ReportShare[],
  total: ReportFigures | null,
  words: Words,
): TableBlock {
  const states = reportStates.filter((state) => shares.some(({ figures }) => figures[state] > 0));
  const row = (name: string, figures: ReportFigures, bold: boolean): PaperRow => ({
    cells: [
      { text: name, bold },
      ...[planned(figures), ...states.map((state) => figures[state])].map((count) => ({
        text: count === 0 ? '–' : String(count),
        bold,
      })),
      { text: percentDone(figures)?.toString() ?? '–', bold },
    ],
  });
  return {
    kind: 'table',
    size: 11,
    columns: [
      { width: 80 },
      ...Array.from({ length: states.length + 2 }, () => ({
        width: 10,
        align: 'center' as const,
      })),
    ],
    header: [
      {
        cells: [
          { text: nameHeader },
          ...[words.planned, ...states.map((state) => words.states[state]), words.percent].map(
            (text) => ({ text, upwards: true }),
          ),
        ],
      },
    ],
    rows: [
      ...shares.map(({ name, figures }) => row(name, figures, false)),
      ...(total ? [row(words.total, total, true)] : []),
    ],
  };
}

/** Every obligation of the period: its state, what came of it, what shows it, why not. */
export function detailsTable(chapters: readonly ReportChapter[], words: Words): TableBlock {
  const columns = words.detailColumns;
  return {
    kind: 'table',
    size: detailSize,
    columns: [
      { width: 14, align: 'center' },
      { width: 49 },
      { width: 33 },
      { width: 25 },
      { width: 49 },
    ],
    header: [
      {
        cells: [columns.number, columns.text, columns.duty, columns.state, columns.outcome].map(
          (text) => ({ text }),
        ),
      },
    ],
    rows: chapters.flatMap((chapter) => [
      {
        cells: [
          { text: chapter.name, span: 5, align: 'center' as const, bold: true, shaded: true },
        ],
        keepWithNext: true,
      },
      ...entriesOf(chapter.rows).map((entry) => detailRow(entry, words)),
    ]),
  };
}

function detailRow({ row, continued, times, doneOn, dueOn }: ReportEntry, words: Words): PaperRow {
  const state = words.states[row.state];
  const days = row.state === 'done' || row.state === 'partly' ? doneOn : dueOn;
  return {
    cells: [
      { text: row.number ?? '' },
      continued
        ? { text: '' }
        : row.number === null
          ? { text: `- ${row.text}`, hang: 2.3 }
          : { text: row.text },
      {
        text: continued ? '' : [row.responsible, row.deadline].filter(Boolean).join('\n'),
      },
      {
        text: [times > 1 ? `${state} (${times})` : state, ...days.map(paperDate)].join('\n'),
      },
      { text: outcome(row, words) },
    ],
    ...(continued ? { joined: true } : {}),
  };
}

function outcome(row: ReportRow, words: Words): Span[] {
  const lines: Span[][] = [
    ...(row.result ? [[{ text: row.result }]] : []),
    ...(row.evidence.length > 0 ? [[{ text: `${words.evidence}:`, italic: true }]] : []),
    ...row.evidence.map(evidenceLine),
    ...(row.reason ? [[{ text: `${words.reason}: `, italic: true }, { text: row.reason }]] : []),
    ...(row.movedTo ? [[{ text: `${words.movedTo}: `, italic: true }, { text: row.movedTo }]] : []),
  ];
  return lines.flatMap((line, i) => (i === 0 ? line : [{ text: '\n' }, ...line]));
}

function evidenceLine(evidence: ReportEvidence): Span[] {
  const named = [evidence.kind, evidence.number].filter(Boolean).join(' ');
  const text = [named, evidence.title].filter(Boolean).join(': ');
  return [evidence.link ? { text: `- ${text}`, link: evidence.link } : { text: `- ${text}` }];
}

/** What was not done, moved, late or still has no schedule; a bullet goes under its item's number. */
export function unfinishedRows({ chapters, arrears }: ReportData): ReportRow[] {
  return [...chapters, ...arrears.chapters].flatMap(({ rows }) => {
    let item: string | null = null;
    const named = rows.map((row) => {
      item = row.number ?? item;
      return row.number === null ? { ...row, number: item, text: `- ${row.text}` } : row;
    });
    return named.filter(({ state }) => state !== 'done' && state !== 'inProgress');
  });
}

/** Items that wait for their schedule: whose they are and what the plan says of the deadline. */
export function undatedTable(chapters: readonly ReportChapter[], words: Words): TableBlock {
  const { number, text, responsible, deadline } = words.detailColumns;
  return {
    kind: 'table',
    size: detailSize,
    columns: [{ width: 14, align: 'center' }, { width: 86 }, { width: 40 }, { width: 30 }],
    header: [{ cells: [number, text, responsible, deadline].map((header) => ({ text: header })) }],
    rows: chapters.flatMap(({ rows }) =>
      rows.map((row) => ({
        cells: [row.number ?? '', row.text, row.responsible, row.deadline].map((cell) => ({
          text: cell,
        })),
      })),
    ),
  };
}

export function unfinishedTable(rows: readonly ReportRow[], words: Words): TableBlock {
  const columns = words.unfinishedColumns;
  return {
    kind: 'table',
    size: detailSize,
    columns: [
      { width: 14, align: 'center' },
      { width: 60 },
      { width: 26 },
      { width: 42 },
      { width: 28 },
    ],
    header: [
      {
        cells: [columns.number, columns.text, columns.state, columns.reason, columns.movedTo].map(
          (text) => ({ text }),
        ),
      },
    ],
    rows: rows.map((row) => ({
      cells: [
        row.number ?? '',
        row.text,
        [words.states[row.state], row.dueOn ? paperDate(row.dueOn) : ''].filter(Boolean).join('\n'),
        row.reason,
        row.movedTo,
      ].map((text) => ({ text })),
    })),
  };
}
