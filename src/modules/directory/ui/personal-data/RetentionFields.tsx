import { useTranslation } from 'react-i18next';
import { TextField } from '#ui/form/fields.tsx';
import classes from '../centre/centre.module.css';

/** A term as the form shows it: the pack's years hold while the field is empty. */
export interface ShownTerm {
  key: string;
  name: string;
  years: number;
  source: string;
  /** In which the source is written. */
  language: string;
}

/** For how many years data is kept of people who have nothing to do with the centre any more, and on what ground. */
export function RetentionFields({
  terms,
  own,
}: {
  terms: readonly ShownTerm[];
  own: readonly { term: string; years: number }[];
}) {
  const { t } = useTranslation('personalData');
  return (
    <fieldset className={classes.group}>
      <legend>{t('retention.title')}</legend>
      <p className={classes.wide}>{t('retention.settingsLead')}</p>
      {terms.map(({ key, name, years, source, language }) => (
        <TextField
          key={key}
          name={`settings.retentionYears.${key}`}
          type="number"
          label={t('retention.years', { term: name })}
          description={
            <>
              {t('retention.unless', { years })} <span lang={language}>{source}</span>
            </>
          }
          placeholder={String(years)}
          defaultValue={own.find(({ term }) => term === key)?.years ?? ''}
        />
      ))}
    </fieldset>
  );
}
