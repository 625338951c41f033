import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { Icon } from '#ui/icon/Icon.tsx';
import { listHref } from '#ui/table/list-query.ts';
import { useToday } from '#ui/time/today.tsx';
import { eventCalendarViews } from '../../routes/calendar/calendar-asked.ts';
import type { EventCalendarAsked } from '../../routes/calendar/event-calendar.tsx';
import classes from './calendar.module.css';

/** Which days are shown: those before and after, today's, and as what. */
export function EventCalendarHead({ asked, name }: { asked: EventCalendarAsked; name: string }) {
  const { t } = useTranslation('eventsCalendar');
  const [params] = useSearchParams();
  const today = useToday();
  return (
    <div className={classes.head}>
      <h2 aria-live="polite">{name}</h2>
      <nav aria-label={t('turn')} className={classes.turn} data-screen-only>
        <Link to={listHref(params, { at: asked.before })} aria-label={t('before')}>
          <Icon of={IconChevronLeft} />
        </Link>
        <Link to={listHref(params, { at: today })}>{t('today')}</Link>
        <Link to={listHref(params, { at: asked.after })} aria-label={t('after')}>
          <Icon of={IconChevronRight} />
        </Link>
      </nav>
      <nav aria-label={t('views')} className={classes.turn} data-screen-only>
        {eventCalendarViews.map((view) => (
          <Link
            key={view}
            to={listHref(params, { view, at: asked.at })}
            aria-current={view === asked.view ? 'true' : undefined}
          >
            {t(view)}
          </Link>
        ))}
      </nav>
      <Button
        variant="default"
        leftSection={<Icon of={IconPrinter} />}
        onClick={() => window.print()}
        className={classes.print}
        data-screen-only
      >
        {t('print')}
      </Button>
    </div>
  );
}
