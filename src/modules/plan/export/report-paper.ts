import type { Block, Paper } from '#platform/documents/paper/paper.ts';
import type { PaperStyle } from '#platform/documents/paper/style.ts';
import { paperDate } from './paper-dates.ts';
import { monthsChart, statesChart } from './report-charts.ts';
import {
  planned,
  type ReportChapter,
  type ReportData,
  type ReportShare,
} from './report-document.ts';
import { reportPeriod } from './report-period.ts';
import {
  detailsTable,
  figuresTable,
  sharesTable,
  undatedTable,
  unfinishedRows,
  unfinishedTable,
} from './report-tables.ts';
import { paperWords } from './words/words.ts';

/**
 * The report on a plan's execution as a paper, ready for `writeWord` and `writePdf`: figures,
 * charts, every obligation with its evidence or reason, what is left, conclusions, signature.
 */
export function reportPaper(report: ReportData, style: PaperStyle): Paper {
  const words = paperWords(report.language).report;
  const period = reportPeriod(report.period, report.language);
  const unfinished = unfinishedRows(report);
  const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
  const subheading = (text: string): Block => ({ kind: 'heading', level: 2, text });
  const details = (title: string, chapters: ReportChapter[]): Block[] =>
    chapters.length === 0 ? [] : [heading(title), detailsTable(chapters, words)];
  const shares = (title: string, name: string, list: ReportShare[]): Block[] =>
    list.length === 0 ? [] : [subheading(title), sharesTable(name, list, null, words)];
  return {
    title: `${words.title} ${words.of} ${report.plan} ${period}`,
    author: report.centre,
    language: report.language,
    style,
    blocks: keepSignature([
      { kind: 'text', style: 'centre', text: report.centre },
      { kind: 'text', style: 'title', text: words.title, above: 6 },
      { kind: 'text', style: 'subtitle', text: `${words.of} ${report.plan}` },
      { kind: 'text', style: 'subtitle', text: period },
      { kind: 'text', style: 'centre', text: `${words.asOf} ${paperDate(report.asOf)}` },
      heading(words.figures),
      figuresTable(report.figures, words),
      ...(planned(report.figures) > 0 ? chartBlocks(report) : []),
      ...shares(words.byPerson, words.person, report.byPerson),
      ...shares(words.byForm, words.form, report.byForm),
      ...details(words.details, report.chapters),
      ...details(words.arrears, report.arrears.chapters),
      ...details(words.standing, report.standing.chapters),
      ...(report.undated.length > 0
        ? [heading(words.undated), undatedTable(report.undated, words)]
        : []),
      ...(unfinished.length > 0
        ? [heading(words.unfinished), unfinishedTable(unfinished, words)]
        : []),
      ...(report.conclusions.length > 0 ? [heading(words.conclusions)] : []),
      ...report.conclusions.map(
        (text): Block => ({ kind: 'text', style: 'body', text, keepWithNext: true }),
      ),
      ...(report.signature ? [{ kind: 'signature' as const, ...report.signature }] : []),
    ]),
  };
}

/** A signature is never alone on its page: the table above goes on with it. */
function keepSignature(blocks: Block[]): Block[] {
  return blocks.map((block, at) =>
    block.kind === 'table' && blocks[at + 1]?.kind === 'signature'
      ? { ...block, keepWithNext: true }
      : block,
  );
}

function chartBlocks(report: ReportData): Block[] {
  const words = paperWords(report.language).report;
  const chapters = statesChart(report.byChapter, report.language);
  return [
    { kind: 'heading', level: 2, text: words.byChapter },
    ...(report.byChapter.length > 0
      ? [{ kind: 'chart' as const, title: words.byChapter, chart: chapters }]
      : []),
    sharesTable(words.chapter, report.byChapter, report.figures, words),
    ...(report.byMonth.length > 1
      ? [
          { kind: 'heading' as const, level: 2 as const, text: words.byMonth },
          { kind: 'chart' as const, title: words.byMonth, chart: monthsChart(report) },
        ]
      : []),
  ];
}
