import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Page } from '#platform/query/list.ts';
import type { ListedPerson } from '../../people/list-input.ts';
import { fullNameOf } from '../../people/short-name.ts';
import classes from './organisations.module.css';

/** Who works in an institution on the day, and where all of them are listed. */
export function CardPeople({
  people,
  organisationId,
}: {
  people: Page<ListedPerson>;
  organisationId: string;
}) {
  const { t } = useTranslation('organisations');
  return (
    <>
      <ul className={classes.rows}>
        {people.rows.map((person) => (
          <li key={person.id}>
            <div>
              <Link to={`/people/${person.id}`}>{fullNameOf(person)}</Link>
              <span className={classes.faint}>
                {[person.post, ...person.subjects].filter(Boolean).join(', ')}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/people?organisation=${organisationId}`}>
          {t('card.allPeople', { count: people.total })}
        </Link>
      </p>
    </>
  );
}
