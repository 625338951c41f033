import { useTranslation } from 'react-i18next';
import { type IsoDate, monthSpan, partsOf } from '#platform/datetime/iso-date.ts';
import { YearStrip } from '#ui/year/YearStrip.tsx';
import type { DirectorScreen } from '../../../queries/get-director-screen.ts';
import type { TaskLink } from '../task-link.ts';

/** The year in months: what is due in each and how it stands. */
export function MonthStrip({
  months,
  byMonth,
  tasks,
}: {
  months: readonly IsoDate[];
  byMonth: DirectorScreen['byMonth'];
  tasks: TaskLink;
}) {
  const { t } = useTranslation('planOverview');
  return (
    <YearStrip
      label={t('director.year')}
      months={months.map((day) => {
        const { year, month } = partsOf(day);
        const [from, until] = monthSpan(year, month);
        const found = byMonth.find((known) => known.month === day.slice(0, 7));
        const { total, done, failed, late } = found ?? { total: 0, done: 0, failed: 0, late: 0 };
        return {
          year,
          month,
          counts: [
            { tone: 'done', label: t('part.done'), count: done },
            { tone: 'partly', label: t('part.failed'), count: failed },
            { tone: 'late', label: t('part.late'), count: late },
            { tone: 'idle', label: t('part.ahead'), count: total - done - failed - late },
          ],
          href: total > 0 ? tasks({ from, until }) : undefined,
        };
      })}
    />
  );
}
