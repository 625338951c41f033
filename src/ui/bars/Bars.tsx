import { clsx } from 'clsx';
import type { CSSProperties } from 'react';
import type { BarChart } from '#platform/documents/chart/chart.ts';
import { useLocale } from '../locale/use-locale.ts';
import classes from './Bars.module.css';

/**
 * The first series of a chart as bars of the page itself: they take the theme and fold to the width,
 * on a narrow screen all lie across. The longest fills its row.
 *
 * @param label - what the bars are by, for those who hear the page
 */
export function Bars({ label, chart }: { label: string; chart: BarChart }) {
  const number = new Intl.NumberFormat(useLocale(), { maximumFractionDigits: 1 });
  const [series] = chart.series;
  if (!series) return null;
  const most = Math.max(...series.values, 0) || 1;
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>{series.name}</figcaption>
      <ol className={clsx(classes.bars, classes[chart.direction])} aria-label={label}>
        {chart.categories.map((name, i) => {
          const value = series.values[i] ?? 0;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two people may have one name, and bars keep no state
            <li key={i} style={{ '--share': value / most } as CSSProperties}>
              <span className={classes.name}>{name}</span>
              <span className={classes.bar} aria-hidden="true" />
              <span className={classes.value}>{number.format(value)}</span>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
