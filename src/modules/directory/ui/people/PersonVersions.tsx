import { useTranslation } from 'react-i18next';
import type { Person } from '../../schema.ts';
import classes from './people.module.css';
import { personFields, type personFrom } from './person-form-data.ts';

/** After a conflict: what is stored now beside what was typed, where they differ. */
export function PersonVersions({
  now,
  given,
}: {
  now: Person;
  given: ReturnType<typeof personFrom>;
}) {
  const { t } = useTranslation('directory');
  const say = (value: string | string[] | null | undefined) =>
    Array.isArray(value) ? value.join(', ') : (value ?? '');
  const differing = personFields.filter((field) => say(now[field]) !== say(given[field]));
  return (
    <section className={classes.versions} aria-labelledby="versions">
      <h2 id="versions">{t('person.compare')}</h2>
      <p>{t('person.compareText')}</p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('person.theirs')}</th>
            <th scope="col">{t('person.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((field) => (
            <tr key={field}>
              <th scope="row">{t(`person.${field}`)}</th>
              <td>{say(now[field])}</td>
              <td>{say(given[field])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
