import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { type BarChart, type ChartLook, describeChart } from './chart.ts';
import { drawChart } from './draw-chart.ts';
import { rasterise } from './rasterise.ts';

const look: ChartLook = { width: 600, height: 200, font: 'Tinos', fontSize: 13 };
const chart: BarChart = {
  direction: 'across',
  stacked: true,
  categories: ['I. Робота', '<script>alert(1)</script>'],
  series: [
    { name: 'виконано', color: '#2e6b3f', values: [3, 4] },
    { name: 'прострочено & ще', color: '#a32a22', values: [0, 17] },
  ],
};

test('the drawing is well-formed, with real text, and nothing of the data is markup', async () => {
  const svg = await drawChart(chart, look);
  const words: string[] = [];
  const tags = new Set<string>();
  const parser = new SaxesParser({});
  parser.on('text', (text) => words.push(text));
  parser.on('opentag', ({ name }) => tags.add(name));
  parser.write(svg).close();
  expect(tags).not.toContain('script');
  expect(words).toContain('виконано');
  expect(words).toContain('прострочено & ще');
  expect(words).toContain('17');
});

test('bars are as long as their values', async () => {
  const bar = async (values: number[]) => {
    const svg = await drawChart(
      { ...chart, categories: ['а', 'б'], series: [{ name: 'н', color: '#123456', values }] },
      look,
    );
    return [...svg.matchAll(/<path d="M[\d.]+ [\d.]+l([\d.]+) 0l[^"]*"[^>]*ssr_type="chart"/g)].map(
      ([, length]) => Number(length),
    );
  };
  const [short = 0, long = 0] = await bar([10, 20]);
  expect(long / short).toBeCloseTo(2, 1);
});

test('the picture for Word is a PNG of the drawing’s proportions, not a blank one', async () => {
  const { png, width, height } = await rasterise(await drawChart(chart, look));
  expect(Buffer.from(png.slice(1, 4)).toString()).toBe('PNG');
  expect(width / height).toBeCloseTo(3, 2);
  const empty = await rasterise(
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="200"/>',
  );
  expect(png.length).toBeGreaterThan(empty.png.length * 2);
});

test('the description says every figure', () => {
  expect(describeChart('Стан', chart)).toBe(
    'Стан. виконано. I. Робота: 3, <script>alert(1)</script>: 4. прострочено & ще. I. Робота: 0, <script>alert(1)</script>: 17',
  );
});

test('figures of parts too narrow for them are left out, so that none lies on another', async () => {
  const figures = async (values: number[]) => {
    const svg = await drawChart(
      {
        ...chart,
        categories: ['а'],
        series: values.map((value, i) => ({ name: `н${i}`, color: '#123456', values: [value] })),
      },
      look,
    );
    return values.filter((value) => new RegExp(`>${value}</text>`).test(svg));
  };
  expect(await figures([3, 4, 6])).toEqual([3, 4, 6]);
  expect(await figures([317, 3, 451])).toEqual([317, 451]);
});
