import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { saySchoolYear } from '#modules/directory/sections/school-year.ts';
import { Panel } from '#ui/page/Panel.tsx';
import type { SectionAttendance } from '../../statistics/section-attendance.ts';
import { SessionTrend } from './SessionTrend.tsx';
import classes from './statistics.module.css';

/** A section's school year in short: who came, and the way to its report. */
export function SectionAttendancePanel({
  sectionId,
  attendance,
}: {
  sectionId: string;
  attendance: SectionAttendance;
}) {
  const { t } = useTranslation(['eventsCoverage', 'eventsReport']);
  const { year, held, members, came, sessions } = attendance;
  return (
    <Panel
      title={t('section.title')}
      framed
      action={<Link to={`/sections/${sectionId}/attendance?year=${year}`}>{t('section.all')}</Link>}
    >
      <p className={classes.soft}>
        {t('section.short', { year: saySchoolYear(year), held, came, members })}
      </p>
      <SessionTrend sessions={sessions.slice(-6)} />
      <p>
        <Link to={`/sections/${sectionId}/report/${year}`}>
          {t('eventsReport:one', { year: saySchoolYear(year) })}
        </Link>
      </p>
    </Panel>
  );
}
