import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Section } from '../../sections/read-section.ts';
import { saySchoolYear, schoolYearOf } from '../../sections/school-year.ts';
import classes from './sections.module.css';

/** The same section in other school years: who led it and how many were in it. */
export function SectionYears({ section }: { section: Section }) {
  const { t } = useTranslation('sections');
  return (
    <ul className={classes.plain}>
      {section.years.map(({ id, since, head, members }) => (
        <li key={id}>
          <span>
            {id === section.id ? (
              <b>{saySchoolYear(schoolYearOf(since))}</b>
            ) : (
              <Link to={`/sections/${id}`}>{saySchoolYear(schoolYearOf(since))}</Link>
            )}
            <span className={classes.faint}>{head ?? t('card.noHead')}</span>
          </span>
          <span>{t('card.people', { count: members })}</span>
        </li>
      ))}
    </ul>
  );
}
