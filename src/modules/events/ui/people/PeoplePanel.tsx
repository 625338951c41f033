import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import type { Event } from '../../planning/read-event.ts';
import classes from '../planning/events.module.css';

/** Who answers for an event and who has a part in it, on the event's card. */
export function PeoplePanel({ event }: { event: Event }) {
  const { t } = useTranslation('events');
  const { id, responsible, people, may, state } = event;
  const changes = may.update && state !== 'cancelled';
  return (
    <Panel
      title={t('card.people')}
      framed
      action={changes && <Link to={`/events/${id}/team`}>{t('edit')}</Link>}
    >
      <ul className={classes.plain}>
        {responsible && (
          <li>
            <Link to={`/people/${responsible.id}`}>{responsible.name}</Link>
            <span>{t('columns.responsible')}</span>
          </li>
        )}
        {people.map((one) => (
          <li key={`${one.id ?? one.name} ${one.role}`}>
            <span>
              {one.id ? <Link to={`/people/${one.id}`}>{one.name}</Link> : one.name}
              {one.guestPost && <span className={classes.faint}>{one.guestPost}</span>}
            </span>
            <span>{t(`role.${one.role}`)}</span>
          </li>
        ))}
        {!responsible && people.length === 0 && <li>{t('nobody')}</li>}
      </ul>
    </Panel>
  );
}
