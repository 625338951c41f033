import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import { listHref } from '#ui/table/list-query.ts';
import { useToday } from '#ui/time/today.tsx';
import type { CalendarAsked } from '../../../routes/calendar-asked.ts';
import classes from './calendar.module.css';

const views = ['month', 'quarter', 'year'] as const;

/** Which span is shown: the ones before and after, today's, and how long it is. */
export function CalendarHead({ asked, name }: { asked: CalendarAsked; name: string }) {
  const { t } = useTranslation('planWork');
  const [params] = useSearchParams();
  const today = useToday().slice(0, 7);
  return (
    <div className={classes.head}>
      <h2 aria-live="polite">{name}</h2>
      <nav aria-label={t('calendar.turn')} className={classes.turn} data-screen-only>
        <Link to={listHref(params, { at: asked.before })} aria-label={t('calendar.before')}>
          <Icon of={IconChevronLeft} />
        </Link>
        <Link to={listHref(params, { at: today })}>{t('calendar.today')}</Link>
        <Link to={listHref(params, { at: asked.after })} aria-label={t('calendar.after')}>
          <Icon of={IconChevronRight} />
        </Link>
      </nav>
      <nav aria-label={t('calendar.views')} className={classes.turn} data-screen-only>
        {views.map((view) => (
          <Link
            key={view}
            to={listHref(params, { view, at: asked.span[0].slice(0, 7) })}
            aria-current={view === asked.view ? 'true' : undefined}
          >
            {t(`calendar.${view}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
