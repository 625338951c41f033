import { IconMicrophone } from '@tabler/icons-react';
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
import { listSpeakers, type SpeakerRow } from '../../agenda/list-speakers.ts';
import classes from '../../ui/agenda/agenda.module.css';
import type { Route } from './+types/speakers';
import { speakerParams, speakersAsked } from './speakers-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = speakersAsked(new URL(args.request.url).searchParams);
  return { speakers: await read(args, listSpeakers, asked), sort: asked.sort };
}

/** Who of one's institutions speaks, and what is missing. */
export default function Speakers({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsAgenda', 'events']);
  const [params] = useSearchParams();
  const { speakers, sort } = loaderData;
  return (
    <>
      <PageHeader
        title={t('readiness.title')}
        lead={t('readiness.lead')}
        crumbs={[{ title: t('events:title'), to: '/events' }]}
      />
      <ListToolbar
        searchLabel={t('readiness.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/events/speakers/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="materials"
          label={t('readiness.filter')}
          options={[{ value: 'missing', label: t('readiness.missing') }]}
        />
        <FilterSelect
          name="when"
          label={t('readiness.period')}
          none={t('readiness.coming')}
          options={[{ value: 'past', label: t('readiness.past') }]}
        />
        <ClearFilters names={[...speakerParams]} />
      </ListToolbar>
      <DataTable
        caption={t('readiness.title')}
        columns={useColumns()}
        rows={speakers.rows}
        rowKey={(row) => row.id}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        empty={
          <EmptyState icon={IconMicrophone} title={t('readiness.none')}>
            {t('readiness.noneText')}
          </EmptyState>
        }
      />
      <Pager {...speakers} />
    </>
  );
}

function useColumns(): Column<SpeakerRow>[] {
  const { t } = useTranslation('eventsAgenda');
  return [
    {
      key: 'when',
      header: t('readiness.when'),
      sortable: true,
      nowrap: true,
      cell: (row) => <Day date={row.startsOn} />,
    },
    {
      key: 'person',
      header: t('readiness.speaker'),
      sortable: true,
      rowHeader: true,
      cell: ({ person }) => <Link to={`/people/${person.id}`}>{person.name}</Link>,
    },
    {
      key: 'organisation',
      header: t('readiness.organisation'),
      sortable: true,
      cell: (row) => row.organisation?.name,
    },
    {
      key: 'talk',
      header: t('readiness.talk'),
      cell: (row) => (
        <>
          <Link to={`/events/${row.eventId}/agenda`}>{row.item}</Link>
          <div className={classes.faint}>{row.event}</div>
        </>
      ),
    },
    {
      key: 'materials',
      header: t('readiness.materials'),
      nowrap: true,
      cell: (row) =>
        row.materials > 0 || row.state === 'ready' ? (
          <StatusBadge tone="done">{row.materials || t('state.ready')}</StatusBadge>
        ) : row.state === 'declined' ? (
          t('state.declined')
        ) : (
          <StatusBadge tone="due">{t('readiness.missing')}</StatusBadge>
        ),
    },
  ];
}
