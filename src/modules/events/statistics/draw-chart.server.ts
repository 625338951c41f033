import {
  type BarChart,
  describeChart,
  heightOfBarsAcross,
} from '#platform/documents/chart/chart.ts';
import { renderChart } from '#platform/documents/render/render.ts';

/** A chart for a page with the same in words. */
export interface DrawnFigures {
  svg: string;
  said: string;
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
