import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Panel } from '#ui/page/Panel.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { AttendanceFigures } from '../../attendance/read-attendance.ts';
import classes from './attendance.module.css';

/** How many came of each institution and of each category. */
export function AttendanceCounts({ figures }: { figures: AttendanceFigures }) {
  const { t } = useTranslation('eventsAttendance');
  const locale = useLocale();
  if (figures.institutions.length === 0) return null;
  const counts = [
    { key: 'expected', header: t('figures.expected'), align: 'end' as const, nowrap: true },
    { key: 'came', header: t('figures.came'), align: 'end' as const, nowrap: true },
  ] as const;
  return (
    <div className={classes.counts}>
      <Panel title={t('figures.institutions')}>
        <DataTable
          caption={t('figures.institutions')}
          rows={figures.institutions}
          rowKey={({ id }) => id ?? ''}
          onPhone="scroll"
          rowTone={({ came }) => (came === 0 ? 'faded' : undefined)}
          columns={[
            {
              key: 'institution',
              header: t('figures.institution'),
              rowHeader: true,
              cell: ({ id, name }) =>
                id ? <Link to={`/institutions/${id}`}>{name}</Link> : t('figures.guests'),
            },
            ...counts.map((column) => ({
              ...column,
              cell: (row: AttendanceFigures['institutions'][number]) => row[column.key],
            })),
          ]}
        />
      </Panel>
      <Panel title={t('figures.categories')}>
        <DataTable
          caption={t('figures.categories')}
          rows={figures.categories}
          rowKey={({ key }) => key ?? ''}
          onPhone="scroll"
          columns={[
            {
              key: 'category',
              header: t('figures.category'),
              rowHeader: true,
              cell: ({ key, words }) => words?.[locale] ?? key ?? t('figures.noCategory'),
            },
            ...counts.map((column) => ({
              ...column,
              cell: (row: AttendanceFigures['categories'][number]) => row[column.key],
            })),
          ]}
        />
      </Panel>
    </div>
  );
}
