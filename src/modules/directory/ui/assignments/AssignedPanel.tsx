import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Panel } from '#ui/page/Panel.tsx';
import type { ListedAssignment } from '../../assignments/list-assignments.ts';
import classes from './assignments.module.css';

/** On the card of a methodist: what is assigned, and who stands in for whom. */
export function AssignedPanel({ rows }: { rows: readonly ListedAssignment[] }) {
  const { t } = useTranslation('assignments');
  return (
    <Panel title={t('card.ofPerson')} framed>
      <ul className={classes.plain}>
        {rows.map((row) => (
          <li key={row.id}>
            {row.organisationId ? (
              <Link to={`/institutions/${row.organisationId}`}>{row.organisation}</Link>
            ) : (
              <span>{t('list.allOrganisations')}</span>
            )}
            <span>
              {row.direction ?? t('list.allDirections')}
              <span className={classes.faint}>
                {row.standsInFor && t('list.standsInFor', { name: row.standsInFor })}
                {row.awayFor && t('list.awayFor', { name: row.awayFor })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
