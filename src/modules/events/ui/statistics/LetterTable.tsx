import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { LetterFacts } from '../../statistics/letter/schema.ts';
import { ReportState } from './ReportState.tsx';
import classes from './statistics.module.css';

type Row = LetterFacts['sections'][number];

/** The sections in figures; each number opens what it counts. */
export function LetterTable({ year, facts }: { year: number; facts: LetterFacts }) {
  const { t } = useTranslation('eventsSummary');
  const number = (
    key: 'planned' | 'held' | 'visits' | 'people' | 'institutions' | 'talks',
    list?: 'events' | 'visits',
  ): Column<Row> => ({
    key,
    header: t(`columns.${key}`),
    align: 'end',
    cell: (row) =>
      list && row[key] > 0 ? (
        <Link to={`/events/figures/${list}?period=school-${year}&section=${row.sectionId}`}>
          {row[key]}
        </Link>
      ) : (
        row[key]
      ),
  });
  return (
    <DataTable
      caption={t('table')}
      rows={facts.sections}
      rowKey={({ sectionId }) => sectionId}
      columns={[
        {
          key: 'name',
          header: t('columns.section'),
          rowHeader: true,
          cell: ({ sectionId, name, head }) => (
            <>
              <Link to={`/sections/${sectionId}`}>{name}</Link>
              <span className={classes.faint}>{head}</span>
            </>
          ),
        },
        number('planned'),
        number('held', 'events'),
        number('visits', 'visits'),
        number('people'),
        number('institutions'),
        number('talks'),
        {
          key: 'report',
          header: t('columns.report'),
          nowrap: true,
          cell: ({ sectionId, report }) => (
            <Link to={`/sections/${sectionId}/report/${year}`}>
              <ReportState state={report} late={false} />
            </Link>
          ),
        },
      ]}
    />
  );
}
