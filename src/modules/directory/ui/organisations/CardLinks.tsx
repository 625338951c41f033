import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useToday } from '#ui/time/today.tsx';
import type { OrganisationLink } from '../../organisations/read-history.ts';
import { type Choice, wordOf } from './choices.ts';
import classes from './organisations.module.css';
import { Period } from './Period.tsx';

/** What an institution stands under, and what stands under it, now and formerly. */
export function CardLinks({
  parents,
  below,
  kinds,
}: {
  parents: readonly OrganisationLink[];
  below: readonly OrganisationLink[];
  kinds: readonly Choice[];
}) {
  const { t } = useTranslation('organisations');
  return (
    <>
      <h3>{t('card.above')}</h3>
      {parents.length === 0 ? (
        <p className={classes.quiet}>{t('card.top')}</p>
      ) : (
        <Links links={parents} kinds={kinds} />
      )}
      {below.length > 0 && (
        <>
          <h3>{t('card.below')}</h3>
          <Links links={below} kinds={kinds} />
        </>
      )}
    </>
  );
}

function Links({ links, kinds }: { links: readonly OrganisationLink[]; kinds: readonly Choice[] }) {
  const { t } = useTranslation('organisations');
  const today = useToday();
  return (
    <ul className={classes.rows}>
      {links.map(({ id, organisationId, name, kind, since, until }) => (
        <li key={id}>
          <div>
            <Link to={`/institutions/${organisationId}`}>{name}</Link>
            <span className={classes.faint}>
              {[wordOf(kinds, kind), until && until < today && t('card.former')]
                .filter(Boolean)
                .join(', ')}{' '}
              <Period since={since} until={until} />
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
