import { Link } from 'react-router';
import { Icon } from '../icon/Icon.tsx';
import { toneIcons } from '../status/tones.ts';
import classes from './EntryLinks.module.css';
import type { CalendarEntry } from './entry.ts';

/** What stands on a day. */
export function EntryLinks({ entries }: { entries: readonly CalendarEntry[] }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.id}>
          <EntryLink entry={entry} />
        </li>
      ))}
    </ul>
  );
}

/** An entry in a calendar's cell: a coloured edge, its words, its state for screen readers. */
function EntryLink({ entry }: { entry: CalendarEntry }) {
  const content = (
    <>
      <span className={classes.title}>
        <Icon of={toneIcons[entry.tone]} size={12} /> {entry.title}
      </span>
      {entry.note && <span className={classes.note}>{entry.note}</span>}
      <span className="visually-hidden">{entry.state}</span>
    </>
  );
  const props = {
    className: classes.entry,
    'data-tone': entry.tone,
    title: [entry.title, entry.note, entry.state].filter(Boolean).join(' · '),
  };
  return entry.href ? (
    <Link to={entry.href} {...props}>
      {content}
    </Link>
  ) : (
    <span {...props}>{content}</span>
  );
}
