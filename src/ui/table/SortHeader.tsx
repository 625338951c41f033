import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react';
import { clsx } from 'clsx';
import { Link, useSearchParams } from 'react-router';
import { Icon } from '../icon/Icon.tsx';
import classes from './DataTable.module.css';
import type { Column } from './DataTable.tsx';
import { listHref, type Sort, sortParam } from './list-query.ts';

/** A column's head; a link that changes the order when the column can be sorted. */
export function SortHeader<Row>({ column, sort }: { column: Column<Row>; sort: Sort | undefined }) {
  const [params] = useSearchParams();
  const sorted = sort?.key === column.key ? sort.direction : undefined;
  const picture = sorted === 'asc' ? IconArrowUp : sorted === 'desc' ? IconArrowDown : IconSelector;
  return (
    <th
      scope="col"
      className={clsx(classes[column.align ?? 'start'], column.nowrap && classes.nowrap)}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={sorted && (sorted === 'asc' ? 'ascending' : 'descending')}
    >
      {column.sortable && sort ? (
        <Link
          to={listHref(params, { sort: sortParam(sort, column.key) })}
          className={clsx(classes.sort, sorted && classes.sorted)}
          preventScrollReset
        >
          {column.header}
          <Icon of={picture} size={14} />
        </Link>
      ) : (
        column.header
      )}
    </th>
  );
}
