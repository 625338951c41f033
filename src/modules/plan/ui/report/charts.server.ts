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

/** The report's charts, drawn as those of its papers but in the page's colours and typeface. */
export async function chartsOf(report: ReportData): Promise<DrawnChart[]> {
  const words = paperWords(report.language).report;
  return Promise.all([
    ...(report.byChapter.length > 0
      ? [
          drawn(
            'byChapter',
            words.byChapter,
            statesChart(report.byChapter, report.language),
            heightOfBarsAcross(report.byChapter.length),
          ),
        ]
      : []),
    ...(report.byMonth.length > 1
      ? [drawn('byMonth', words.byMonth, monthsChart(report), 240)]
      : []),
  ]);
}

async function drawn(
  kind: DrawnChart['kind'],
  title: string,
  chart: BarChart,
  height: number,
): Promise<DrawnChart> {
  const look = {
    width: 480,
    height,
    font: 'Inter Variable, sans-serif',
    fontSize: 13,
    ink: 'currentColor',
    ground: 'transparent',
  };
  return { kind, svg: await renderChart(chart, look), said: describeChart(title, chart) };
}
