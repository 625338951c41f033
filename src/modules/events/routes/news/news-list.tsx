import { IconNews } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useKindWords } from '#modules/directory/ui/sections/words.ts';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { type Column, DataTable } from '#ui/table/DataTable.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { Day } from '#ui/time/Day.tsx';
import { listNews, type NewsRow } from '../../news/list-news.ts';
import { newsPlaces, newsStates } from '../../news/schema.ts';
import { eventChoices } from '../../planning/choices.ts';
import { NewsState } from '../../ui/news/NewsState.tsx';
import classes from '../../ui/news/news.module.css';
import type { Route } from './+types/news-list';
import { newsListAsked, newsParams } from './asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = newsListAsked(new URL(args.request.url).searchParams);
  return {
    news: await read(args, listNews, asked),
    choices: await read(args, eventChoices, {}),
    sort: asked.sort,
  };
}

/** Everything that took place, and whether it was told: where, or not yet. */
export default function NewsListPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsNews', 'events']);
  const [params] = useSearchParams();
  const { news, choices, sort } = loaderData;
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('list.lead')}
        crumbs={[{ title: t('events:title'), to: '/events' }]}
      />
      <ListToolbar
        searchLabel={t('list.search')}
        exports={(['docx', 'pdf', 'xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/events/news/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="state"
          label={t('list.state')}
          options={newsStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <FilterSelect
          name="notIn"
          label={t('list.notIn')}
          options={newsPlaces.map((value) => ({ value, label: t(`place.${value}`) }))}
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
        <FilterDay name="from" label={t('list.from')} />
        <FilterDay name="to" label={t('list.to')} />
        <ClearFilters names={[...newsParams]} />
      </ListToolbar>
      <DataTable
        caption={t('title')}
        columns={useColumns(choices.kinds)}
        rows={news.rows}
        rowKey={(row) => row.eventId}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        empty={
          <EmptyState icon={IconNews} title={t('list.none')}>
            {t(params.size > 0 ? 'list.notFound' : 'list.noneText')}
          </EmptyState>
        }
      />
      <Pager {...news} />
    </>
  );
}

function useColumns(kinds: Parameters<typeof useKindWords>[0]): Column<NewsRow>[] {
  const { t } = useTranslation('eventsNews');
  const say = useKindWords(kinds);
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
          <Link to={`/events/${row.eventId}/news`}>{row.title}</Link>
          <div className={classes.faint}>{row.section?.name ?? say(row.kind)}</div>
        </>
      ),
    },
    { key: 'host', header: t('list.host'), sortable: true, cell: (row) => row.host?.name },
    {
      key: 'state',
      header: t('list.state'),
      sortable: true,
      nowrap: true,
      cell: (row) => <NewsState state={row.state} />,
    },
    {
      key: 'places',
      header: t('list.places'),
      cell: (row) => row.places.map((place) => t(`place.${place}`)).join(', '),
    },
  ];
}
