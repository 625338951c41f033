import type { TFunction } from 'i18next';
import {
  type BarChart,
  describeChart,
  heightOfBarsAcross,
} from '#platform/documents/chart/chart.ts';
import { renderChart } from '#platform/documents/render/render.ts';
import { aggregateChart } from './aggregate-chart.ts';
import type { Aggregate, AggregatePart } from './schema.ts';

/** A drawing with its description, for a page. */
export interface DrawnFigures {
  part: AggregatePart;
  svg: string;
  said: string;
}

/** The charts of the parts that a page shows, in its colours and typeface. */
export function drawFigures(
  aggregate: Aggregate,
  shown: readonly AggregatePart[],
  t: TFunction<'centres'>,
): Promise<DrawnFigures[]> {
  return Promise.all(
    aggregate.parts
      .filter(({ part }) => shown.includes(part))
      .map(async (table) => {
        const chart = aggregateChart(aggregate, table, t);
        return {
          part: table.part,
          svg: await draw(chart),
          said: describeChart(t(`aggregate.part.${table.part}`), chart),
        };
      }),
  );
}

const draw = (chart: BarChart) =>
  renderChart(chart, {
    width: 720,
    height: heightOfBarsAcross(chart.categories.length),
    font: 'Inter Variable, sans-serif',
    fontSize: 13,
    ink: 'currentColor',
    ground: 'transparent',
  });
