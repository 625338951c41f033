import { expect, test } from 'vitest';
import { paperOf } from '../testing/samples.ts';
import { drawCharts } from './draw-charts.ts';

test('a chart becomes a picture as wide as the text, described by its figures', async () => {
  const { blocks } = await drawCharts(
    paperOf([
      {
        kind: 'chart',
        title: 'Стан',
        chart: {
          direction: 'across',
          stacked: true,
          categories: ['I', 'II'],
          series: [{ name: 'Виконано', color: '#2e6b3f', values: [3, 5] }],
        },
      },
    ]),
  );
  expect(blocks).toMatchObject([
    { kind: 'picture', width: 170, alt: 'Стан. Виконано. I: 3, II: 5' },
  ]);
});
