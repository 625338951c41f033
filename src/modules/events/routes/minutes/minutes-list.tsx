import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { Day } from '#ui/time/Day.tsx';
import { listMinutes, type MinutesRow, minutesFilters } from '../../minutes/list-minutes.ts';
import { eventChoices } from '../../planning/choices.ts';
import { MinutesState } from '../../ui/minutes/MinutesState.tsx';
import classes from '../../ui/minutes/minutes.module.css';
import type { Route } from './+types/minutes-list';
import { minutesAsked, minutesParams } from './list-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = minutesAsked(new URL(args.request.url).searchParams);
  return {
    minutes: await read(args, listMinutes, asked),
    choices: await read(args, eventChoices, {}),
    sort: asked.sort,
  };
}

/** Minutes of all sessions that need them: due, late, handed in, approved; and which materials are missing. */
export default function MinutesListPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsMinutes', 'events']);
  const [params] = useSearchParams();
  const { minutes, choices, sort } = loaderData;
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('list.lead')}
        crumbs={[{ title: t('events:title'), to: '/events' }]}
        more={
          <Button component={Link} to="/events/decisions" variant="default">
            {t('decisions.all')}
          </Button>
        }
      />
      <ListToolbar
        searchLabel={t('list.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/events/minutes/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="state"
          label={t('list.stateColumn')}
          options={minutesFilters.map((value) => ({
            value,
            label: value === 'late' ? t('list.late') : t(`state.${value}`),
          }))}
        />
        <FilterSelect
          name="section"
          label={t('list.section')}
          options={choices.sections.map(option)}
        />
        <FilterSelect
          name="host"
          label={t('list.host')}
          options={choices.organisations.map(option)}
        />
        <FilterSelect
          name="materials"
          label={t('list.lacksMaterials')}
          options={[{ value: 'lacks', label: t('list.lacks') }]}
        />
        <ClearFilters names={[...minutesParams]} />
      </ListToolbar>
      <DataTable
        caption={t('title')}
        columns={useColumns()}
        rows={minutes.rows}
        rowKey={(row) => row.eventId}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        empty={
          <EmptyState icon={IconFileText} title={t('list.none')}>
            {t(params.size > 0 ? 'list.notFound' : 'list.noneText')}
          </EmptyState>
        }
      />
      <Pager {...minutes} />
    </>
  );
}

function useColumns(): Column<MinutesRow>[] {
  const { t } = useTranslation('eventsMinutes');
  return [
    {
      key: 'held',
      header: t('list.held'),
      sortable: true,
      nowrap: true,
      cell: (row) => <Day date={row.heldOn} />,
    },
    {
      key: 'title',
      header: t('list.event'),
      sortable: true,
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={`/events/${row.eventId}/minutes`}>{row.title}</Link>
          <div className={classes.faint}>{row.section?.name}</div>
        </>
      ),
    },
    { key: 'host', header: t('list.host'), sortable: true, cell: (row) => row.host?.name },
    {
      key: 'head',
      header: t('list.head'),
      cell: ({ head }) => head && <Link to={`/people/${head.id}`}>{head.name}</Link>,
    },
    {
      key: 'due',
      header: t('list.due'),
      sortable: true,
      nowrap: true,
      cell: (row) => (
        <>
          <Day date={row.dueOn} />
          {row.lateDays > 0 && (
            <div className={classes.late}>{t('list.lateBy', { count: row.lateDays })}</div>
          )}
        </>
      ),
    },
    {
      key: 'state',
      header: t('list.stateColumn'),
      sortable: true,
      nowrap: true,
      cell: (row) => (
        <>
          <MinutesState state={row.state} />
          {row.number !== null && <div className={classes.faint}>№ {row.number}</div>}
        </>
      ),
    },
    {
      key: 'materials',
      header: t('list.materials'),
      cell: (row) =>
        row.withoutMaterials > 0 && (
          <Link to={`/events/${row.eventId}/agenda`}>
            {t('list.materialsOf', { count: row.withoutMaterials })}
          </Link>
        ),
    },
    {
      key: 'open',
      header: t('list.open'),
      align: 'end',
      cell: (row) =>
        row.openDecisions > 0 && (
          <Link
            to={
              row.section
                ? `/events/decisions?state=open&section=${row.section.id}`
                : '/events/decisions?state=open'
            }
          >
            {row.openDecisions}
          </Link>
        ),
    },
  ];
}
