import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { OrganisationCard } from '../../organisations/read-organisation.ts';
import { cases, type StoredName } from '../../organisations/schema.ts';
import classes from './organisations.module.css';
import { Period } from './Period.tsx';

/** Names of all times with their days and cases; who else is called by the same abbreviation. */
export function CardNames({
  organisation,
  change,
}: {
  organisation: OrganisationCard;
  change: boolean;
}) {
  const { t } = useTranslation('organisations');
  const today = useToday();
  return (
    <ul className={classes.rows}>
      {organisation.names.map((name) => {
        const former = name.until !== null && name.until < today;
        const others = organisation.collisions.filter(
          (other) => other.name.toLowerCase() === name.name.toLowerCase(),
        );
        return (
          <li key={name.id}>
            <div>
              <span className={former ? classes.former : undefined}>{name.name}</span>
              <span className={classes.faint}>
                {t(`name.kinds.${name.kind}`)} <Period since={name.since} until={name.until} />
              </span>
              {others.map(({ organisationId, organisationName }) => (
                <Link
                  key={organisationId}
                  className={classes.faint}
                  to={`/institutions/${organisationId}`}
                >
                  {t('name.collision', { name: organisationName })}
                </Link>
              ))}
              <Cases name={name} />
            </div>
            {change && (
              <Link to={`/institutions/${organisation.id}/names/${name.id}`}>{t('name.edit')}</Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** The forms that papers print; where nobody is sure, a mark asks for a look. */
function Cases({ name }: { name: StoredName }) {
  const { t } = useTranslation('organisations');
  if (name.kind === 'abbreviation') return null;
  const forms = cases.map((one) => [one, name.cases[one] ?? name.workedOut?.[one]] as const);
  // Papers decline full names; a short one is printed in the nominative.
  const unsure = name.kind === 'full' && forms.some(([, form]) => !form);
  return (
    <>
      {unsure && (
        <StatusBadge tone="due" icon={IconAlertTriangle}>
          {t('name.check')}
        </StatusBadge>
      )}
      <details className={classes.more}>
        <summary>{t('name.cases')}</summary>
        <dl>
          {forms.map(([one, form]) => (
            <div key={one}>
              <dt className={classes.faint}>{t(`name.case.${one}`)}</dt>
              <dd>{form ?? '—'}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
