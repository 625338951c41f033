import type { BarChart } from '#platform/documents/chart/chart.ts';
import type { PaperLanguage } from '#platform/documents/paper/paper.ts';
import { shortMonth } from './paper-dates.ts';
import {
  type ReportData,
  type ReportShare,
  type ReportState,
  reportStates,
} from './report-document.ts';
import { paperWords } from './words/words.ts';

/** Dark to light and apart in brightness too: papers are copied in black and white. */
export const stateColors: Record<ReportState, string> = {
  done: '#2e6b3f',
  partly: '#8fbf9a',
  inProgress: '#b9d3ea',
  moved: '#e3cf8f',
  late: '#d9822b',
  notDone: '#a32a22',
  scheduled: '#c4c9cf',
};
export const plannedColor = '#9aa3ad';

/** States of each chapter (person, form) as parts of one bar; states that nothing is in are left out. */
export function statesChart(shares: readonly ReportShare[], language: PaperLanguage): BarChart {
  const words = paperWords(language).report;
  const met = reportStates.filter((state) => shares.some(({ figures }) => figures[state] > 0));
  return {
    direction: 'across',
    stacked: true,
    categories: shares.map(({ name }) => name),
    series: met.map((state) => ({
      name: words.states[state],
      color: stateColors[state],
      values: shares.map(({ figures }) => figures[state]),
    })),
  };
}

/** Planned and done, side by side, month by month. */
export function monthsChart(report: ReportData): BarChart {
  const words = paperWords(report.language).report;
  return {
    direction: 'up',
    stacked: false,
    categories: report.byMonth.map(({ month }) => shortMonth(month, report.language)),
    series: [
      {
        name: words.planned,
        color: plannedColor,
        values: report.byMonth.map(({ planned }) => planned),
      },
      {
        name: words.states.done,
        color: stateColors.done,
        values: report.byMonth.map(({ done }) => done),
      },
    ],
  };
}
