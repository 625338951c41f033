import { useRef } from 'react';
import { usePlainLinks } from '#ui/link/use-plain-links.ts';
import { Day } from '#ui/time/Day.tsx';
import type { DirectorScreen } from '../../../queries/get-director-screen.ts';
import classes from './director.module.css';

/** What people owe beside tasks until the end of the week: decisions of sessions, minutes. */
export function DutyList({ duties }: { duties: DirectorScreen['duties'] }) {
  const list = useRef<HTMLUListElement>(null);
  usePlainLinks(list);
  return (
    <ul className={classes.lines} ref={list}>
      {duties.map(({ id, text, href, dueOn, people }) => (
        <li key={id}>
          <a href={href} className={classes.what} title={text}>
            {text}
          </a>
          <span className={classes.who}>
            {dueOn && <Day date={dueOn} />} {people.map(({ name }) => name).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
