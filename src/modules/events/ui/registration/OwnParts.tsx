import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OwnEvent } from '../../registration/list-own.ts';
import { EventTime } from '../planning/EventTime.tsx';
import { OwnAnswers } from './OwnAnswers.tsx';
import { RegistrationState } from './RegistrationState.tsx';
import classes from './registration.module.css';

/** The parts of a set to which the reader comes, below it: when each is, and where it is joined. */
export function OwnParts({ parts }: { parts: readonly OwnEvent[] }) {
  const { t } = useTranslation('eventsRegistration');
  return (
    <ul className={classes.parts} aria-label={t('my.parts')}>
      {parts.map((part) => (
        <li key={part.id}>
          <EventTime event={part} />
          <span>
            <Link to={`/events/${part.id}`}>{part.title}</Link>
            <span className={classes.faint}>{part.room || part.place}</span>
          </span>
          <RegistrationState state={part.registration} />
          <OwnAnswers row={part} />
        </li>
      ))}
    </ul>
  );
}
