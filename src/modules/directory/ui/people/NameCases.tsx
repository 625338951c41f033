import { useTranslation } from 'react-i18next';
import { Facts } from '#ui/page/Facts.tsx';
import type { PersonCard } from '../../people/card.ts';
import { grammaticalCases } from '../../people/grammatical-cases.ts';
import classes from './people.module.css';

/** The full name in cases: what people have corrected, else what the program worked out. */
export function NameCases({ person }: { person: Pick<PersonCard, 'cases' | 'workedCases'> }) {
  const { t } = useTranslation('people');
  const { cases, workedCases } = person;
  const facts = grammaticalCases.map((name) => ({
    label: t(`case.${name}`),
    value: cases[name] ? (
      <>
        {cases[name]} <span className={classes.note}>({t('card.corrected')})</span>
      </>
    ) : (
      workedCases[name]
    ),
  }));
  if (facts.every(({ value }) => !value)) return <p>{t('card.noCases')}</p>;
  return <Facts facts={facts} />;
}
