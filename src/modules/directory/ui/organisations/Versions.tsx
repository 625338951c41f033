import { useTranslation } from 'react-i18next';
import peopleClasses from '../people/people.module.css';

/**
 * After a conflict: what is stored now beside what was typed, where they differ.
 * @param labels the fields that are compared, by their names
 */
export function Versions({
  labels,
  now,
  given,
}: {
  labels: Readonly<Record<string, string>>;
  now: Readonly<Record<string, unknown>>;
  given: Readonly<Record<string, unknown>>;
}) {
  const { t } = useTranslation('directory');
  const say = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));
  const differing = Object.keys(labels).filter(
    (field) => field in given && say(now[field]) !== say(given[field]),
  );
  return (
    <section className={peopleClasses.versions} aria-labelledby="versions">
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
              <th scope="row">{labels[field]}</th>
              <td>{say(now[field])}</td>
              <td>{say(given[field])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
