import { type ReactNode, useId } from 'react';
import classes from './Panel.module.css';

/**
 * A part of a page under a heading of its own.
 *
 * @param action a link or a small button at the heading's right
 * @param framed with a border around; without it the heading only has a line below
 */
export function Panel({
  title,
  action,
  framed = false,
  children,
}: {
  title: string;
  action?: ReactNode;
  framed?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={framed ? classes.framed : classes.plain}>
      <header className={classes.header}>
        <h2 id={id}>{title}</h2>
        {action && <div data-screen-only>{action}</div>}
      </header>
      {children}
    </section>
  );
}
