import { IconGavel } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { Day } from '#ui/time/Day.tsx';
import { type DecisionRow, decisionFilters, listDecisions } from '../../minutes/list-decisions.ts';
import { boundBy } from '../../minutes/schema.ts';
import { eventChoices } from '../../planning/choices.ts';
import classes from '../../ui/minutes/minutes.module.css';
import type { Route } from './+types/decisions-list';
import { decisionParams, decisionsAsked } from './decisions-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = decisionsAsked(new URL(args.request.url).searchParams);
  return {
    decisions: await read(args, listDecisions, asked),
    choices: await read(args, eventChoices, {}),
    sort: asked.sort,
  };
}

/** What was resolved, by whom it is to be done and until when, and what became of it. */
export default function DecisionsPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsMinutes', 'events']);
  const [params] = useSearchParams();
  const { decisions, choices, sort } = loaderData;
  return (
    <>
      <PageHeader
        title={t('decisions.title')}
        lead={t('decisions.lead')}
        crumbs={[
          { title: t('events:title'), to: '/events' },
          { title: t('title'), to: '/events/minutes' },
        ]}
      />
      <ListToolbar
        searchLabel={t('decisions.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/events/decisions/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="state"
          label={t('list.stateColumn')}
          options={decisionFilters.map((value) => ({
            value,
            label: value === 'late' ? t('list.late') : t(`decisionState.${value}`),
          }))}
        />
        <FilterSelect
          name="section"
          label={t('list.section')}
          options={choices.sections.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <ClearFilters names={[...decisionParams]} />
      </ListToolbar>
      <DataTable
        caption={t('decisions.title')}
        columns={useColumns()}
        rows={decisions.rows}
        rowKey={(row) => row.id}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        empty={
          <EmptyState icon={IconGavel} title={t('decisions.none')}>
            {t(params.size > 0 ? 'list.notFound' : 'decisions.noneText')}
          </EmptyState>
        }
      />
      <Pager {...decisions} />
    </>
  );
}

function useColumns(): Column<DecisionRow>[] {
  const { t } = useTranslation('eventsMinutes');
  return [
    {
      key: 'text',
      header: t('decisions.text'),
      rowHeader: true,
      cell: (row) => (
        <>
          <Link to={`/events/${row.eventId}/minutes#decision-${row.id}`}>{row.text}</Link>
          {row.result && <div className={classes.faint}>{row.result}</div>}
        </>
      ),
    },
    { key: 'who', header: t('decisions.who'), cell: boundBy },
    {
      key: 'due',
      header: t('decisions.due'),
      sortable: true,
      nowrap: true,
      cell: (row) => (
        <>
          {row.dueOn && <Day date={row.dueOn} />}
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
      cell: ({ state, lateDays }) => (
        <StatusBadge
          tone={
            state === 'done' ? 'done' : state === 'undone' ? 'due' : lateDays > 0 ? 'late' : 'info'
          }
        >
          {t(`decisionState.${state}`)}
        </StatusBadge>
      ),
    },
    {
      key: 'section',
      header: t('decisions.session'),
      sortable: true,
      cell: (row) => (
        <>
          {row.section?.name ?? row.title}
          <div className={classes.faint}>
            № {row.number}, <Day date={row.heldOn} />
          </div>
        </>
      ),
    },
  ];
}
