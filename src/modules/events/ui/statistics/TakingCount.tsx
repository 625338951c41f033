import { Link } from 'react-router';
import classes from './statistics.module.css';

/** How often somebody took part: a zero stands out, another number may lead to what it counts. */
export function TakingCount({ count, to }: { count: number; to?: string | undefined }) {
  if (count === 0) return <b className={classes.late}>0</b>;
  return to ? <Link to={to}>{count}</Link> : count;
}
