import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { StaffTable } from '../../people/staff-table.ts';
import { columnGroups, columnWord } from '../../people/staff-words.ts';
import classes from './staff-table.module.css';

/** A wide table: rows stay named and columns headed while it is scrolled. @param part one group of columns only */
export function StaffTableView({
  table,
  by,
  part,
}: {
  table: StaffTable;
  by: string;
  part: string | null;
}) {
  const { t } = useTranslation('people');
  const [params] = useSearchParams();
  const groups = columnGroups(table.columns).filter(
    ({ dimension }) => part === null || dimension === part,
  );
  const on = params.get('on');
  const listOf = (organisation: string) =>
    `/people?${new URLSearchParams({ organisation, ...(on && { on }) })}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section className={classes.frame} aria-label={t('tabs.table')} tabIndex={0}>
      <table className={classes.table}>
        <caption className="visually-hidden">{t('tabs.table')}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2} className={classes.name}>
              {by === 'organisation' ? t('list.organisation') : t(`table.rows.${by as 'sex'}`)}
            </th>
            <th scope="col" rowSpan={2} className={classes.upwards}>
              <span>{t('table.total')}</span>
            </th>
            {groups.map(({ dimension, columns }) => (
              <th
                key={dimension}
                scope="colgroup"
                colSpan={columns.length}
                className={classes.first}
              >
                {t(`table.dimension.${dimension}`)}
              </th>
            ))}
          </tr>
          <tr>
            {groups.map(({ dimension, columns }) => (
              <Fragment key={dimension}>
                {columns.map(({ column, at }, index) => (
                  <th
                    key={at}
                    scope="col"
                    className={
                      index === 0 ? `${classes.upwards} ${classes.first}` : classes.upwards
                    }
                  >
                    <span>{columnWord(t, column)}</span>
                  </th>
                ))}
              </Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row" className={classes.name}>
                {by === 'organisation' ? (
                  <Link to={listOf(row.key)}>{row.name}</Link>
                ) : (
                  row.name || t('table.key.none')
                )}
              </th>
              <Counts row={row} groups={groups} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={classes.name}>
              {t('table.sum')}
            </th>
            <Counts row={table.sum} groups={groups} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Counts({
  row,
  groups,
}: {
  row: { total: number; counts: readonly number[] };
  groups: ReturnType<typeof columnGroups>;
}) {
  return (
    <>
      <td className={classes.total}>{row.total}</td>
      {groups.map(({ columns }) =>
        columns.map(({ at }, index) => (
          <td key={at} className={index === 0 ? classes.first : undefined}>
            {row.counts[at] || ''}
          </td>
        )),
      )}
    </>
  );
}
