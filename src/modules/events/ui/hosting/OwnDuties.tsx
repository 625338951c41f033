import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { Day } from '#ui/time/Day.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { OwnDuty } from '../../hosting/list-own-duties.ts';
import classes from './checklist.module.css';

/** What the reader has to do for events, what is late first; nothing where there is nothing. */
export function OwnDuties({ duties }: { duties: readonly OwnDuty[] }) {
  const { t } = useTranslation('eventsHosting');
  const today = useToday();
  if (duties.length === 0) return null;
  return (
    <Panel title={t('own')}>
      <ul className={classes.own}>
        {duties.map(({ id, text, from, href, dueOn }) => (
          <li key={id}>
            <Link to={href}>{text}</Link>
            <span className={classes.from}>{from}</span>
            {dueOn && (
              <span>
                <Day date={dueOn} />{' '}
                {dueOn < today && <StatusBadge tone="late">{t('late')}</StatusBadge>}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
