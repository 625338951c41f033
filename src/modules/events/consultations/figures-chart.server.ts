import {
  type BarChart,
  describeChart,
  heightOfBarsAcross,
} from '#platform/documents/chart/chart.ts';
import { renderChart } from '#platform/documents/render/render.ts';

/** Most bars that a chart holds; the table has the rest. */
const most = 15;

/** Figures as bars for a page, with the chart in words. */
export async function drawFigures(
  title: string,
  series: string,
  lines: readonly { name: string; count: number }[],
): Promise<{ svg: string; said: string }> {
  const shown = lines.slice(0, most);
  const chart: BarChart = {
    direction: 'across',
    stacked: false,
    categories: shown.map(({ name }) => name),
    series: [{ name: series, color: '#2f5d8a', values: shown.map(({ count }) => count) }],
  };
  const svg = await renderChart(chart, {
    width: 720,
    height: heightOfBarsAcross(shown.length),
    font: 'Inter Variable, sans-serif',
    fontSize: 13,
    ink: 'currentColor',
    ground: 'transparent',
  });
  return { svg, said: describeChart(title, chart) };
}
