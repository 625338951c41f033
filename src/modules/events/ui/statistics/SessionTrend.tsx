import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sayDate } from '#platform/datetime/say-date.ts';
import { useLocale } from '#ui/locale/use-locale.ts';
import type { SectionAttendance } from '../../statistics/section-attendance.ts';
import classes from './statistics.module.css';

/** How many came to each session, as bars one under another: each leads to its session. */
export function SessionTrend({ sessions }: { sessions: SectionAttendance['sessions'] }) {
  const { t } = useTranslation('eventsCoverage');
  const locale = useLocale();
  const most = Math.max(1, ...sessions.map(({ visits }) => visits));
  return (
    <ol className={classes.trend}>
      {sessions.map(({ id, on, title, visits, members }) => (
        <li key={id}>
          <Link to={`/events/${id}/attendance`} title={title}>
            {sayDate(locale, on)}
          </Link>
          <span className={classes.track} aria-hidden>
            <span style={{ inlineSize: `${(members / most) * 100}%` }} />
            <span style={{ inlineSize: `${((visits - members) / most) * 100}%` }} />
          </span>
          <span>{t('section.came', { count: visits, members })}</span>
        </li>
      ))}
    </ol>
  );
}
