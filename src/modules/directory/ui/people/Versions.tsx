import { useTranslation } from 'react-i18next';
import classes from './people.module.css';

/** After a conflict: what is stored now beside what was typed, where they differ. */
export function Versions({
  rows,
}: {
  rows: readonly { label: string; now: string; mine: string }[];
}) {
  const { t } = useTranslation('people');
  return (
    <section className={classes.versions} aria-labelledby="versions">
      <h2 id="versions">{t('conflict.title')}</h2>
      <p>{t('conflict.text')}</p>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('conflict.now')}</th>
            <th scope="col">{t('conflict.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {rows
            .filter(({ now, mine }) => now !== mine)
            .map(({ label, now, mine }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{now}</td>
                <td>{mine}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}

/** A value as a text that can be compared: lists by their members, nothing as nothing. */
export function asText(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return value === null || value === undefined ? '' : String(value);
}
