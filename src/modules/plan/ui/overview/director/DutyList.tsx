import { Link } from 'react-router';
import { Day } from '#ui/time/Day.tsx';
import type { DirectorScreen } from '../../../queries/get-director-screen.ts';
import classes from './director.module.css';

/** What people owe beside tasks until the end of the week: decisions of sessions, minutes. */
export function DutyList({ duties }: { duties: DirectorScreen['duties'] }) {
  return (
    <ul className={classes.lines}>
      {duties.map(({ id, text, href, dueOn, people }) => (
        <li key={id}>
          <Link to={href} className={classes.what} title={text}>
            {text}
          </Link>
          <span className={classes.who}>
            {dueOn && <Day date={dueOn} />} {people.map(({ name }) => name).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
