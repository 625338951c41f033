import { Link } from 'react-router';
import type { DirectorScreen } from '../../../queries/get-director-screen.ts';
import classes from './director.module.css';

/** Items that wait for the dates of their schedule; each leads to where the dates are given. */
export function DebtList({ debts }: { debts: DirectorScreen['debts'] }) {
  return (
    <ul className={classes.lines}>
      {debts.map((item) => (
        <li key={item.id}>
          <Link
            to={`/plans/${item.planId}?only=debts&open=${item.id}`}
            className={classes.what}
            title={item.text}
          >
            {item.number && <b>{item.number}</b>} {item.text}
          </Link>
          <span className={classes.who}>{item.responsible}</span>
        </li>
      ))}
    </ul>
  );
}
