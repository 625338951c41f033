import type { BarChart } from '#platform/documents/chart/chart.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { sayAxisMonth } from './say-lines.ts';

/** Most bars that a chart holds, months and names; the table has the rest. */
const most = { up: 24, across: 15 };

/**
 * How many of each group, as bars of a page or a paper: upwards for months, of which the last are shown, across for names.
 *
 * @param by - the dimension; `month` has keys like «2026-02»
 */
export function figureBars<Line extends { key: string | null; name: string }>(
  by: string,
  lines: readonly Line[],
  { name, of }: { name: string; of: (line: Line) => number },
  locale: Locale,
): BarChart {
  const direction = by === 'month' ? 'up' : 'across';
  const shown = direction === 'up' ? lines.slice(-most.up) : lines.slice(0, most.across);
  return {
    direction,
    stacked: false,
    categories: shown.map((line) =>
      direction === 'up' && line.key ? sayAxisMonth(locale, line.key) : line.name,
    ),
    series: [{ name, color: '#2f5d8a', values: shown.map(of) }],
  };
}
