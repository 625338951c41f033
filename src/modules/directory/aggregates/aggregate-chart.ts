import type { TFunction } from 'i18next';
import type { BarChart } from '#platform/documents/chart/chart.ts';
import { aggregateColumn } from './aggregate-words.ts';
import type { Aggregate, AggregateTable } from './schema.ts';

/** Told apart by people who don't see colours well, on light and dark. */
const colors = [
  '#2f6f8f',
  '#d08a2e',
  '#6a9a58',
  '#b5575b',
  '#7d6bb0',
  '#9a8a6b',
  '#4fa3a5',
  '#c77fa6',
];

/** A bar for each centre, parted by the columns. What is hidden has no part of the bar. */
export function aggregateChart(
  { centres }: Pick<Aggregate, 'centres'>,
  part: AggregateTable,
  t: TFunction<'centres'>,
): BarChart {
  return {
    categories: centres.map(({ shortName }) => shortName),
    direction: 'across',
    stacked: true,
    series: part.columns.map((column, at) => ({
      name: aggregateColumn(t, column),
      values: part.rows.map((row) => row[at] ?? 0),
      color: colors[at % colors.length] ?? '#2f6f8f',
    })),
  };
}
