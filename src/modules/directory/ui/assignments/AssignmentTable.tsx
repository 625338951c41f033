import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Form, Link } from 'react-router';
import { sayShortDate } from '#platform/datetime/say-date.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import type { Sort } from '#ui/table/list-query.ts';
import { useToday } from '#ui/time/today.tsx';
import type { ListedAssignment } from '../../assignments/list-assignments.ts';
import { ShortPeriod } from '../sections/Period.tsx';
import classes from './assignments.module.css';

/** Assignments as rows; chosen ones are handed over, ended or removed together. */
export function AssignmentTable({
  rows,
  sort,
  mayChange,
}: {
  rows: readonly ListedAssignment[];
  sort: Sort;
  mayChange: boolean;
}) {
  const { t } = useTranslation('assignments');
  const locale = useLocale();
  const today = useToday();
  const columns: Column<ListedAssignment>[] = [
    {
      key: 'person',
      header: t('list.person'),
      sortable: true,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={`/people/${row.personId}`}>{row.person}</Link>
          {row.standsInFor && (
            <span className={classes.faint}>
              {t('list.standsInFor', { name: row.standsInFor })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'organisation',
      header: t('list.organisation'),
      sortable: true,
      cell: (row) =>
        row.organisationId ? (
          <Link to={`/institutions/${row.organisationId}`}>{row.organisation}</Link>
        ) : (
          t('list.allOrganisations')
        ),
    },
    {
      key: 'direction',
      header: t('list.direction'),
      sortable: true,
      cell: (row) => row.direction ?? t('list.allDirections'),
    },
    {
      key: 'since',
      header: t('list.days'),
      sortable: true,
      cell: (row) => (
        <>
          <ShortPeriod {...row} />
          {row.awayFor && (
            <StatusBadge tone="info">{t('list.awayFor', { name: row.awayFor })}</StatusBadge>
          )}
        </>
      ),
    },
    {
      key: 'order',
      header: t('list.order'),
      cell: (row) => (
        <>
          {row.orderNumber &&
            (row.orderOn
              ? t('list.orderOf', {
                  number: row.orderNumber,
                  date: sayShortDate(locale, row.orderOn),
                })
              : t('list.orderNumber', { number: row.orderNumber }))}
          <span className={classes.faint}>{row.reason}</span>
        </>
      ),
    },
  ];
  if (mayChange)
    columns.push({
      key: 'act',
      header: t('list.acts'),
      cell: (row) => <Link to={`/assignments/${row.id}`}>{t('list.correct')}</Link>,
    });
  return (
    <>
      <DataTable
        caption={t('list.sheet')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        sort={sort}
        rowTone={({ until }) => (until && until < today ? 'faded' : undefined)}
        empty={
          <EmptyState icon={IconUsers} title={t('list.none')}>
            {t('list.noneText')}
          </EmptyState>
        }
        selection={
          mayChange
            ? {
                form: 'chosen',
                name: 'id',
                labelOf: (row) => `${row.person}, ${row.organisation ?? row.direction}`,
                actions: (
                  <>
                    <Button type="submit" form="chosen" name="act" value="move" size="xs">
                      {t('list.move')}
                    </Button>
                    <Button
                      type="submit"
                      form="chosen"
                      name="act"
                      value="end"
                      size="xs"
                      variant="default"
                    >
                      {t('list.end')}
                    </Button>
                    <Button
                      type="submit"
                      form="chosen"
                      formMethod="post"
                      formAction="/assignments"
                      size="xs"
                      variant="default"
                    >
                      {t('list.remove')}
                    </Button>
                  </>
                ),
              }
            : undefined
        }
      />
      <Form id="chosen" action="/assignments/change" />
    </>
  );
}
