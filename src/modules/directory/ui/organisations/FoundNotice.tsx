import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FoundOrganisation } from '../../organisations/read-find.ts';
import classes from './organisations.module.css';

/** What was searched for is the name of several institutions, or a former one: says whose, and why. */
export function FoundNotice({ found }: { found: readonly FoundOrganisation[] }) {
  const { t } = useTranslation('organisations');
  const plain = found.length === 1 && found[0]?.reason !== 'former';
  if (found.length === 0 || plain) return null;
  return (
    <div className={classes.notice} role="status">
      <p>{t(found.length > 1 ? 'find.several' : 'find.former')}</p>
      <ul className={classes.found}>
        {found.map(({ organisationId, organisationName, name, reason }) => (
          <li key={organisationId}>
            <Link to={`/institutions/${organisationId}`}>{organisationName}</Link> (
            {t(`find.reason.${reason}`)}: {name})
          </li>
        ))}
      </ul>
    </div>
  );
}
