import { useRef } from 'react';
import { usePlainLinks } from '#ui/link/use-plain-links.ts';
import type { DirectorScreen } from '../../../queries/get-director-screen.ts';
import classes from './director.module.css';

/** Items that wait for the dates of their schedule; each leads to where the dates are given. */
export function DebtList({ debts }: { debts: DirectorScreen['debts'] }) {
  const list = useRef<HTMLUListElement>(null);
  usePlainLinks(list);
  return (
    <ul className={classes.lines} ref={list}>
      {debts.map((item) => (
        <li key={item.id}>
          <a
            href={`/plans/${item.planId}?only=debts&open=${item.id}`}
            className={classes.what}
            title={item.text}
          >
            {item.number && <b>{item.number}</b>} {item.text}
          </a>
          <span className={classes.who}>{item.responsible}</span>
        </li>
      ))}
    </ul>
  );
}
