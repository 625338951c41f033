import type { AgendaItem } from '../../agenda/schema.ts';
import classes from './events.module.css';

/** The agenda in short: when, of what, by whom. */
export function AgendaGlance({ items }: { items: readonly AgendaItem[] }) {
  return (
    <ol className={classes.agenda}>
      {items.map(({ id, from, title, speakers }) => (
        <li key={id}>
          <span>{from}</span>
          <div>
            {title}
            <span className={classes.faint}>{speakers.map(({ name }) => name).join(', ')}</span>
          </div>
        </li>
      ))}
    </ol>
  );
}
