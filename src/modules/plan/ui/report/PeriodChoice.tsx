import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import classes from './report.module.css';

type Days = readonly [from: string, until: string];

/** The periods that are asked for most, and the one before and after the present one. */
export function PeriodChoice({
  from,
  until,
  presets,
  before,
  after,
}: {
  from: string;
  until: string;
  presets: readonly {
    preset: 'month' | 'lastMonth' | 'quarter' | 'half' | 'year';
    days: Days;
  }[];
  before: Days | null;
  after: Days | null;
}) {
  const { t } = useTranslation('planReport');
  const [params] = useSearchParams();
  const to = ([start, end]: Days) => {
    const next = new URLSearchParams(params);
    next.set('from', start);
    next.set('until', end);
    return `?${next}`;
  };
  return (
    <nav className={classes.periods} aria-label={t('period.label')} data-screen-only>
      {before && (
        <Link to={to(before)} aria-label={t('period.before')} className={classes.step}>
          <Icon of={IconChevronLeft} size={18} />
        </Link>
      )}
      {presets.map(({ preset, days }) => (
        <Link
          key={preset}
          to={to(days)}
          className={classes.period}
          aria-current={days[0] === from && days[1] === until ? 'true' : undefined}
        >
          {t(`period.${preset}`)}
        </Link>
      ))}
      {after && (
        <Link to={to(after)} aria-label={t('period.after')} className={classes.step}>
          <Icon of={IconChevronRight} size={18} />
        </Link>
      )}
    </nav>
  );
}
