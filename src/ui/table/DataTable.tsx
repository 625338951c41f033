import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../empty/EmptyState.tsx';
import { BulkBar } from './BulkBar.tsx';
import classes from './DataTable.module.css';
import type { Sort } from './list-query.ts';
import { SelectAll } from './SelectAll.tsx';
import { SortHeader } from './SortHeader.tsx';

/** One column: what stands in its head and in each row's cell. */
export interface Column<Row> {
  /** Name of the column; also the sort parameter when `sortable`. */
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  sortable?: boolean;
  align?: 'start' | 'center' | 'end';
  /** Any CSS width; without one the browser shares the room out. */
  width?: string;
  /** The cell that names the row; read out before the others. One of a table. */
  rowHeader?: boolean;
  /** Keeps short values (dates, figures, badges) on one line. */
  nowrap?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table holds; read by screen readers, seen only in print. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The present order; columns that are `sortable` get links that change it. */
  sort?: Sort;
  /** Shown instead of rows when there are none. */
  empty?: ReactNode;
  /** Marks a row: late ones get a red edge, closed ones fade. */
  rowTone?: (row: Row) => 'late' | 'faded' | undefined;
  /**
   * Checkboxes in front of the rows. The chosen ids are sent as `name` by the form with the id `form`;
   * `actions` are that form's buttons, shown as soon as something is chosen.
   */
  selection?: {
    form: string;
    name: string;
    labelOf: (row: Row) => string;
    /** Rows that can't be chosen have no checkbox; all can unless told. */
    canChoose?: (row: Row) => boolean;
    actions: ReactNode;
  };
  /** On a narrow screen rows become cards (the default), or the table scrolls sideways. */
  onPhone?: 'cards' | 'scroll';
}

/**
 * A list as a plain table: the head stays in sight, order is changed by links that work without
 * JavaScript. Search, filters, export and pages stand around it: see `ListToolbar` and `Pager`.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sort,
  empty,
  rowTone,
  selection,
  onPhone = 'cards',
}: DataTableProps<Row>) {
  const { t } = useTranslation('ui');
  if (rows.length === 0) {
    return <div className={classes.frame}>{empty ?? <EmptyState title={t('table.empty')} />}</div>;
  }
  return (
    <>
      {/* A region that scrolls has to be reachable by the keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={clsx(classes.frame, classes[onPhone])} aria-label={caption} tabIndex={0}>
        <table className={classes.table}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {selection && (
                <th className={classes.check} scope="col">
                  <SelectAll form={selection.form} name={selection.name} />
                </th>
              )}
              {columns.map((column) => (
                <SortHeader key={column.key} column={column} sort={sort} />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)} data-tone={rowTone?.(row)}>
                {selection && (
                  <td className={classes.check}>
                    {selection.canChoose?.(row) !== false && (
                      <input
                        type="checkbox"
                        form={selection.form}
                        name={selection.name}
                        value={rowKey(row)}
                        aria-label={t('table.select', { row: selection.labelOf(row) })}
                      />
                    )}
                  </td>
                )}
                {columns.map((column) => (
                  <Cell key={column.key} column={column}>
                    {column.cell(row)}
                  </Cell>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {selection && (
        <BulkBar form={selection.form} name={selection.name}>
          {selection.actions}
        </BulkBar>
      )}
    </>
  );
}

function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const props = {
    className: clsx(classes[column.align ?? 'start'], column.nowrap && classes.nowrap),
    'data-label': column.header,
  };
  return column.rowHeader ? (
    <th {...props} scope="row">
      {children}
    </th>
  ) : (
    <td {...props}>{children}</td>
  );
}
