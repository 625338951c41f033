import { useTranslation } from 'react-i18next';
import { localeNames, locales } from '#platform/i18n/locales.ts';
import { TextField } from '#ui/form/fields.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import classes from './kinds.module.css';

/** Words in the reader's language, with the others folded in below: who leaves them empty has the same words there. */
export function WordsFields({
  name,
  label,
  words,
}: {
  name: string;
  label: string;
  words: Partial<Record<(typeof locales)[number], string>> | undefined;
}) {
  const { t } = useTranslation('eventsKinds');
  const own = useLocale();
  const others = locales.filter((locale) => locale !== own);
  return (
    <div className={classes.words}>
      <TextField name={`${name}.${own}`} label={label} defaultValue={words?.[own]} />
      <details>
        <summary>{t('otherLanguages')}</summary>
        {others.map((locale) => (
          <TextField
            key={locale}
            name={`${name}.${locale}`}
            label={localeNames[locale]}
            defaultValue={words?.[locale]}
            mt="xs"
          />
        ))}
      </details>
    </div>
  );
}
