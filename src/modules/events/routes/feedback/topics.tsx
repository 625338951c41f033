import { Button } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { readListQuery } from '#ui/table/list-query.ts';
import { Day } from '#ui/time/Day.tsx';
import { listTopics, type TopicRow } from '../../feedback/list-topics.ts';
import { eventChoices } from '../../planning/choices.ts';
import { FeedbackFilters } from '../../ui/feedback/FeedbackFilters.tsx';
import { FeedbackTabs } from '../../ui/feedback/FeedbackTabs.tsx';
import type { Route } from './+types/topics';
import { topicsAsked } from './asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  return {
    topics: await read(args, listTopics, topicsAsked(params)),
    choices: await read(args, eventChoices, {}),
  };
}

/** What those who came want next: for whoever plans the season. */
export default function Topics({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsFeedback', 'events']);
  const [params] = useSearchParams();
  const { topics, choices } = loaderData;
  const { sort } = readListQuery(params, ['times', 'topic', 'last', 'section'], {
    key: 'times',
    direction: 'desc',
  });
  return (
    <>
      <PageHeader
        title={t('topics.title')}
        lead={t('topics.lead')}
        crumbs={[{ title: t('events:title'), to: '/events' }]}
      />
      <FeedbackTabs />
      <ListToolbar
        searchLabel={t('topics.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/events/topics/export/${format}?${params}`,
        }))}
      >
        <FeedbackFilters choices={choices} />
      </ListToolbar>
      <DataTable
        caption={t('topics.title')}
        rows={topics.rows}
        rowKey={({ topic, sectionId }) => `${sectionId} ${topic}`}
        sort={sort}
        empty={
          <EmptyState icon={IconBulb} title={t('topics.none')}>
            {t('topics.noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'topic',
            header: t('topics.topic'),
            sortable: true,
            rowHeader: true,
            cell: ({ topic }) => topic,
          },
          {
            key: 'times',
            header: t('topics.times'),
            sortable: true,
            align: 'end',
            cell: ({ times }) => times,
          },
          {
            key: 'section',
            header: t('events:field.sectionId'),
            sortable: true,
            cell: ({ section }) => section,
          },
          {
            key: 'last',
            header: t('topics.after'),
            sortable: true,
            cell: ({ eventId, event, lastOn }) => (
              <>
                <Link to={`/events/${eventId}`}>{event}</Link>, <Day date={lastOn} />
              </>
            ),
          },
          { key: 'act', header: '', nowrap: true, cell: (row) => <PlanIt row={row} /> },
        ]}
      />
      <Pager {...topics} />
    </>
  );
}

function PlanIt({ row: { topic, sectionId } }: { row: TopicRow }) {
  const { t } = useTranslation('eventsFeedback');
  const start = new URLSearchParams({ topic, ...(sectionId && { section: sectionId }) });
  return (
    <Button component={Link} to={`/events/new?${start}`} size="compact-sm" variant="default">
      {t('topics.plan')}
    </Button>
  );
}
