import classes from './BarSeries.module.css';

/** One bar. */
export interface Bar {
  label: string;
  value: number;
}

const height = 40;
const width = 14;
const gap = 4;

/**
 * A small chart beside its number: one bar for each value, the last one in the accent colour. Read
 * aloud as a list of its values.
 *
 * @param label what the values are
 */
export function BarSeries({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const said = bars.map((bar) => `${bar.label} ${bar.value}`).join(', ');
  const length = bars.length * (width + gap) - gap;
  return (
    <svg
      className={classes.series}
      role="img"
      aria-label={`${label}: ${said}`}
      viewBox={`0 0 ${length} ${height}`}
      width={length}
      height={height}
    >
      {bars.map((bar, index) => {
        const tall = Math.max(bar.value > 0 ? 2 : 1, (bar.value / most) * (height - 2));
        return (
          <rect
            key={bar.label}
            x={index * (width + gap)}
            y={height - tall}
            width={width}
            height={tall}
            rx={2}
            data-last={index === bars.length - 1}
          >
            <title>{`${bar.label}: ${bar.value}`}</title>
          </rect>
        );
      })}
    </svg>
  );
}
