import {
  type BarChart,
  describeChart,
  heightOfBarsAcross,
} from '#platform/documents/chart/chart.ts';
import { renderChart } from '#platform/documents/render/render.ts';

/** Most bars that a chart holds; the table has the rest. */
const most = 15;

/** A chart for a page with the same in words. */
export interface DrawnFigures {
  svg: string;
  said: string;
}

/** Bars for a page: across for names, upwards for months. */
export async function drawFigures(
  title: string,
  lines: readonly { name: string; values: readonly number[] }[],
  series: readonly { name: string; color: string }[],
  direction: BarChart['direction'] = 'across',
): Promise<DrawnFigures> {
  const shown = direction === 'up' ? lines : lines.slice(0, most);
  const chart: BarChart = {
    direction,
    stacked: false,
    categories: shown.map(({ name }) => name),
    series: series.map((one, at) => ({
      ...one,
      values: shown.map(({ values }) => values[at] ?? 0),
    })),
  };
  return drawChart(title, chart);
}

/** A chart for a page, as high as its bars want. */
export async function drawChart(title: string, chart: BarChart): Promise<DrawnFigures> {
  const { direction, categories, series } = chart;
  const svg = await renderChart(chart, {
    width: 720,
    height:
      direction === 'up'
        ? 260
        : heightOfBarsAcross(categories.length) * (series.length > 1 ? 1.3 : 1),
    font: 'Inter Variable, sans-serif',
    fontSize: 13,
    ink: 'currentColor',
    ground: 'transparent',
  });
  return { svg, said: describeChart(title, chart) };
}
