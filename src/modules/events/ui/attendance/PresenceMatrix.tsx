import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import type { Matrix, MatrixRow } from '../../attendance/set/read-matrix.ts';
import { AttendanceState } from './AttendanceState.tsx';
import classes from './attendance.module.css';

/** People × parts of a set; the name of a part leads to where attendance is taken there. */
export function PresenceMatrix({
  matrix: { parts, rows },
  sort,
  empty,
}: {
  matrix: Matrix;
  sort: Sort;
  empty: ReactNode;
}) {
  const { t } = useTranslation('eventsAttendance');
  return (
    <DataTable
      caption={t('set.sheet')}
      rows={rows}
      rowKey={({ key }) => key}
      rowTone={({ share }) => (share === 0 ? 'faded' : undefined)}
      sort={sort}
      empty={empty}
      columns={[
        {
          key: 'name',
          header: t('columns.name'),
          sortable: true,
          rowHeader: true,
          cell: ({ personId, name, organisation }) => (
            <>
              {personId ? <Link to={`/people/${personId}`}>{name}</Link> : name}
              <span className={classes.faint}>{organisation}</span>
            </>
          ),
        },
        {
          key: 'share',
          header: t('columns.share'),
          sortable: true,
          align: 'end',
          cell: ({ share, minutes }) => (
            <>
              {share === null ? '' : `${Math.round(share * 100)} %`}
              {minutes !== null && (
                <span className={classes.faint}>{t('list.minutes', { count: minutes })}</span>
              )}
            </>
          ),
        },
        ...parts.map(({ id, title }, at) => ({
          key: id,
          header: title,
          cell: ({ states }: MatrixRow) => {
            const state = states[at];
            return state ? <AttendanceState state={state} /> : t('state.none');
          },
        })),
      ]}
    />
  );
}
