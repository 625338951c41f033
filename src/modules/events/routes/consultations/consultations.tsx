import { Button } from '@mantine/core';
import { IconMessage2Plus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, redirect, useSearchParams } from 'react-router';
import { actorOf, read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { Day } from '#ui/time/Day.tsx';
import { consultationChoices } from '../../consultations/choices.ts';
import { listConsultations } from '../../consultations/list-consultations.ts';
import { ConsultationFilters } from '../../ui/consultations/ConsultationFilters.tsx';
import { ConsultationTabs } from '../../ui/consultations/ConsultationTabs.tsx';
import classes from '../../ui/consultations/consultations.module.css';
import type { Route } from './+types/consultations';
import { consultationsAsked } from './asked.ts';
import { rightsOf } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const rights = rightsOf(actorOf(args));
  if (!rights.readLog) throw redirect('/consultations/figures');
  const asked = consultationsAsked(new URL(args.request.url).searchParams);
  return {
    found: await read(args, listConsultations, asked),
    choices: await read(args, consultationChoices, {}),
    sort: asked.sort,
    mayRecord: rights.record,
  };
}

/** The log of consultations. */
export default function Consultations({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsConsultations');
  const [params] = useSearchParams();
  const { found, choices, sort, mayRecord } = loaderData;
  const add = mayRecord && (
    <Button component={Link} to="/consultations/new" leftSection={<Icon of={IconMessage2Plus} />}>
      {t('new')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('title')} action={add} />
      <ConsultationTabs log />
      <ListToolbar
        searchLabel={t('search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/consultations/export/${format}?${params}`,
        }))}
      >
        <ConsultationFilters choices={choices} />
      </ListToolbar>
      <DataTable
        caption={t('title')}
        rows={found.rows}
        rowKey={({ id }) => id}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        empty={
          <EmptyState title={t('none')} action={params.size === 0 && add}>
            {t(params.size > 0 ? 'notFound' : 'noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'when',
            header: t('columns.when'),
            sortable: true,
            nowrap: true,
            cell: ({ heldOn }) => <Day date={heldOn} />,
          },
          {
            key: 'topic',
            header: t('columns.topic'),
            sortable: true,
            rowHeader: true,
            cell: ({ id, topic, subject, planItem }) => (
              <>
                <Link to={`/consultations/${id}`}>{topic?.name ?? subject}</Link>
                <span className={classes.faint}>{topic ? subject : ''}</span>
                {/* A topic taken from the plan is called as its item. */}
                {planItem && !(topic && planItem.name.endsWith(topic.name)) && (
                  <span className={classes.faint}>{planItem.name}</span>
                )}
              </>
            ),
          },
          {
            key: 'organisation',
            header: t('columns.organisation'),
            sortable: true,
            cell: ({ organisation, personName }) => (
              <>
                {organisation?.name}
                <span className={classes.faint}>{personName}</span>
              </>
            ),
          },
          {
            key: 'methodist',
            header: t('columns.methodist'),
            sortable: true,
            cell: ({ methodist, guest, event }) => (
              <>
                {guest || methodist.name}
                {event && <span className={classes.faint}>{event.name}</span>}
              </>
            ),
          },
          {
            key: 'channel',
            header: t('columns.channel'),
            cell: ({ channel, people }) => (
              <>
                {t(`channel.${channel}`)}
                {people > 1 && (
                  <span className={classes.faint}>{t('group', { count: people })}</span>
                )}
              </>
            ),
          },
          {
            key: 'minutes',
            header: t('columns.minutes'),
            sortable: true,
            align: 'end',
            nowrap: true,
            cell: ({ minutes }) => minutes,
          },
        ]}
      />
      <Pager {...found} />
    </>
  );
}
