import type { Tally } from '../../tasks/tally.ts';
import classes from './share-bar.module.css';

/** How tasks stand as one bar: done, failed, late; the rest lies ahead. The figures stand beside it in words. */
export function ShareBar({ tally }: { tally: Tally }) {
  const { total, done, failed, late } = tally;
  const parts = [
    [classes.done, done],
    [classes.failed, failed],
    [classes.late, late],
  ] as const;
  return (
    <span className={classes.bar} aria-hidden="true">
      {parts.map(
        ([name, count]) =>
          count > 0 && (
            <i key={name} className={name} style={{ width: `${(100 * count) / total}%` }} />
          ),
      )}
    </span>
  );
}
