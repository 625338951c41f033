import {
  type BarChart,
  describeChart,
  heightOfBarsAcross,
} from '#platform/documents/chart/chart.ts';
import { renderChart } from '#platform/documents/render/render.ts';
import { monthsChart, statesChart } from '../../export/report-charts.ts';
import type { ReportData } from '../../export/report-document.ts';
import { paperWords } from '../../export/words/words.ts';

/** A drawing with its description, for a page. */
export interface DrawnChart {
  kind: 'byChapter' | 'byMonth';
  svg: string;
  said: string;
}

/** Widths at which charts are shown, CSS pixels: their letters are then as large as the page's. */
const besideWidth = 440;
const aloneWidth = 620;

/** The report's charts, drawn as those of its papers but in the page's colours and typeface. */
export async function chartsOf(report: ReportData): Promise<DrawnChart[]> {
  const words = paperWords(report.language).report;
  const chapters = report.byChapter.length > 0;
  const months = report.byMonth.length > 1;
  const width = chapters && months ? besideWidth : aloneWidth;
  return Promise.all([
    ...(chapters
      ? [
          drawn('byChapter', words.byChapter, statesChart(report.byChapter, report.language), {
            width,
            height: heightOfBarsAcross(report.byChapter.length),
          }),
        ]
      : []),
    ...(months
      ? [drawn('byMonth', words.byMonth, monthsChart(report), { width, height: 240 })]
      : []),
  ]);
}

async function drawn(
  kind: DrawnChart['kind'],
  title: string,
  chart: BarChart,
  size: { width: number; height: number },
): Promise<DrawnChart> {
  const look = {
    ...size,
    font: 'Inter Variable, sans-serif',
    fontSize: 13,
    ink: 'currentColor',
    ground: 'transparent',
  };
  return { kind, svg: await renderChart(chart, look), said: describeChart(title, chart) };
}
