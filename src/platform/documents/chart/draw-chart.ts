import type { EChartsCoreOption } from 'echarts/core';
import type { BarChart, ChartLook } from './chart.ts';

const black = '#222222';
const rule = '#c4c9cf';
/** Mean widths of letters in parts of the type size; the server has no fonts to measure with. */
const letterWidth = 0.56;
const capitalWidth = 0.72;

let started: Promise<typeof import('echarts/core')> | undefined;

/**
 * Loads the chart library, with only what bars need: each part by its own file, which registers itself. The lists of
 * all charts and components load every kind there is, four times as long and 40 MB more.
 */
export function loadCharts() {
  started ??= (async () => {
    const [core, { SVGRenderer }] = await Promise.all([
      import('echarts/core'),
      import('echarts/renderers'),
      import('echarts/lib/chart/bar'),
      import('echarts/lib/component/grid'),
      import('echarts/lib/component/legendPlain'),
    ]);
    core.use([SVGRenderer]);
    // Its own guess takes every Cyrillic letter for a full square.
    core.setPlatformAPI({
      measureText: (text, font) => ({
        width: widthOf(text) * Number.parseFloat(/([\d.]+)px/.exec(font ?? '')?.[1] ?? '12'),
      }),
    });
    return core;
  })();
  return started;
}

/**
 * Draws bars on the server as SVG with real text: the same picture for a page, PDF and Word.
 * Values stand on the bars, so that the chart can be read in black and white.
 */
export async function drawChart(chart: BarChart, look: ChartLook): Promise<string> {
  const core = await loadCharts();
  const drawing = core.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: look.width,
    height: look.height,
  });
  try {
    drawing.setOption(optionOf(chart, look));
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}

function optionOf(chart: BarChart, look: ChartLook): EChartsCoreOption {
  const across = chart.direction === 'across';
  const least = chart.stacked ? leastLegible(chart, look) : 1;
  const ink = look.ink ?? black;
  const categories = {
    type: 'category',
    data: chart.categories,
    inverse: across,
    axisLabel: {
      color: ink,
      fontSize: look.fontSize,
      interval: 0,
      ...(across ? { width: look.width * 0.34, overflow: 'truncate' } : {}),
    },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink } },
  };
  const values = {
    type: 'value',
    minInterval: 1,
    axisLabel: { color: ink, fontSize: look.fontSize },
    splitLine: { lineStyle: { color: rule, width: 0.5 } },
  };
  return {
    animation: false,
    backgroundColor: look.ground ?? '#ffffff',
    textStyle: { fontFamily: look.font, color: ink },
    legend: {
      top: 0,
      left: 'center',
      icon: 'rect',
      itemWidth: 12,
      itemHeight: 10,
      textStyle: { color: ink, fontSize: look.fontSize },
    },
    grid: {
      left: 4,
      right: 16,
      top: legendHeight(chart, look),
      bottom: 6,
      outerBoundsMode: 'same',
    },
    xAxis: across ? values : categories,
    yAxis: across ? categories : values,
    series: chart.series.map((series) => ({
      type: 'bar',
      name: series.name,
      data: series.values,
      ...(chart.stacked ? { stack: 'all' } : {}),
      barMaxWidth: 22,
      itemStyle: { color: series.color },
      label: {
        show: true,
        fontSize: look.fontSize - 1,
        position: chart.stacked ? 'inside' : across ? 'right' : 'top',
        color: chart.stacked ? contrasting(series.color) : ink,
        formatter: ({ value }: { value: number }) => (value >= least ? String(value) : ''),
      },
    })),
  };
}

/** The least value whose part of a bar is as wide as its figures; figures of narrower ones would lie on each other. */
function leastLegible(chart: BarChart, look: ChartLook): number {
  const sums = chart.categories.map((_, i) =>
    chart.series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0),
  );
  const most = Math.max(1, ...sums);
  const plot = look.width * 0.6;
  for (let value = 1; value < most; value += 1) {
    if ((value / most) * plot >= widthOf(String(value)) * look.fontSize + 2) return value;
  }
  return most;
}

/** Width of a text in parts of the type size. */
function widthOf(text: string): number {
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return capitals * capitalWidth + (text.length - capitals) * letterWidth;
}

/** Room for the legend above the bars, in as many lines as its words need. */
function legendHeight(chart: BarChart, look: ChartLook): number {
  const keyAndGap = 30;
  const needed = chart.series.reduce(
    (sum, { name }) => sum + widthOf(name) * look.fontSize + keyAndGap,
    0,
  );
  return look.fontSize * (1.2 + 1.7 * Math.ceil(needed / look.width));
}

/** Black or white, whichever reads better on the colour (`#rrggbb`). */
function contrasting(color: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(color.slice(at, at + 2), 16),
  );
  return red * 0.299 + green * 0.587 + blue * 0.114 > 150 ? '#000000' : '#ffffff';
}
