import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { listHref } from '#ui/table/list-query.ts';
import classes from './year.module.css';

/** The years before and after, and whether they run from January or from September. */
export function YearSwitch({ year, school }: { year: number; school: boolean }) {
  const { t } = useTranslation('planWork');
  const [params] = useSearchParams();
  const name = (of: number) => (school ? `${of}/${String(of + 1).slice(2)}` : String(of));
  return (
    <nav className={classes.years} aria-label={t('year.which')} data-screen-only>
      {[year - 1, year, year + 1].map((of) => (
        <Link
          key={of}
          to={listHref(params, { year: of })}
          aria-current={of === year ? 'true' : undefined}
        >
          {name(of)}
        </Link>
      ))}
      <Link to={listHref(params, { school: school ? null : '1' })}>
        {t(school ? 'year.calendar' : 'year.school')}
      </Link>
    </nav>
  );
}
