import type { BarChart } from '#platform/documents/chart/chart.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { sayAxisMonth } from '../statistics/say-lines.ts';
import type { Dimension, FigureLine } from './figures.ts';

/** Most bars that a chart holds; the table has the rest. */
const most = 15;

/** How many consultations, as bars: upwards for months, of which the last are shown, across for names. */
export function chartOf(
  by: Dimension,
  lines: readonly Pick<FigureLine, 'key' | 'name' | 'count'>[],
  series: string,
  locale: Locale,
): BarChart {
  const time = by === 'month';
  const shown = time ? lines.slice(-most) : lines.slice(0, most);
  return {
    direction: time ? 'up' : 'across',
    stacked: false,
    categories: shown.map(({ key, name }) => (time && key ? sayAxisMonth(locale, key) : name)),
    series: [{ name: series, color: '#2f5d8a', values: shown.map(({ count }) => count) }],
  };
}
