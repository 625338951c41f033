import { useTranslation } from 'react-i18next';
import classes from './sections.module.css';

/** Whom a rule takes in: how many, from how many institutions, the first of them. */
export function RulePreview({
  preview,
}: {
  preview: {
    people: number;
    organisations: number;
    some: readonly { personId: string; name: string; post: string; organisationName: string }[];
  } | null;
}) {
  const { t } = useTranslation('sections');
  return (
    <section className={classes.count} aria-live="polite">
      {preview === null ? (
        <p>{t('rule.nobody')}</p>
      ) : (
        <>
          <p>
            <b>{t('rule.counts', { count: preview.people })}</b>{' '}
            {preview.people > 0 && t('rule.from', { count: preview.organisations })}
          </p>
          {preview.some.length > 0 && (
            <ul>
              {preview.some.map(({ personId, name, post, organisationName }) => (
                <li key={personId}>
                  {name} — {post}, {organisationName}
                </li>
              ))}
              {preview.people > preview.some.length && <li>{t('rule.andOthers')}</li>}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
