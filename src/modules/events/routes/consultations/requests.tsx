import { Button } from '@mantine/core';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { actorOf, read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { Day } from '#ui/time/Day.tsx';
import { consultationChoices } from '../../consultations/choices.ts';
import { listRequests } from '../../consultations/requests/list-requests.ts';
import { customers, requestKinds, requestStates } from '../../consultations/requests/schema.ts';
import { listSlots } from '../../consultations/slots/list-slots.ts';
import classes from '../../ui/consultations/consultations.module.css';
import { RequestState } from '../../ui/consultations/RequestState.tsx';
import { RequestTabs } from '../../ui/consultations/RequestTabs.tsx';
import type { Route } from './+types/requests';
import { requestsAsked } from './requests-asked.ts';
import { rightsOf } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = requestsAsked(new URL(args.request.url).searchParams);
  const { answer } = rightsOf(actorOf(args));
  return {
    found: await read(args, listRequests, asked),
    sort: asked.sort,
    answer,
    methodists: answer ? (await read(args, consultationChoices, {})).methodists : [],
    // Offered only where a methodist has opened times.
    slots: (await read(args, listSlots, { state: 'free', ahead: true, size: 1 })).total > 0,
  };
}

/** Questions to the centre: all for those who answer, the own ones for everybody else. */
export default function Requests({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsConsultations', 'eventsSlots']);
  const [params] = useSearchParams();
  const { found, sort, answer, methodists, slots } = loaderData;
  const ask = (
    <Button component={Link} to="/requests/new" leftSection={<Icon of={IconMessageQuestion} />}>
      {t('request.ask')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('request.title')}
        action={ask}
        more={
          <>
            {slots && (
              <Button component={Link} to="/slots" variant="default">
                {t('eventsSlots:title')}
              </Button>
            )}
            <Button component={Link} to="/requests/order" variant="default">
              {t('order.new')}
            </Button>
          </>
        }
      />
      {answer && <RequestTabs />}
      <ListToolbar
        searchLabel={t('request.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/requests/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="kind"
          label={t('request.kind')}
          options={requestKinds.map((value) => ({ value, label: t(`request.kinds.${value}`) }))}
        />
        {params.get('kind') === 'order' && (
          <FilterSelect
            name="customer"
            label={t('order.customer')}
            options={customers.map((value) => ({ value, label: t(`order.customers.${value}`) }))}
          />
        )}
        <FilterSelect
          name="state"
          label={t('request.columns.state')}
          options={[
            { value: 'late', label: t('request.late') },
            ...requestStates.map((value) => ({ value, label: t(`request.state.${value}`) })),
          ]}
        />
        {methodists.length > 0 && (
          <FilterSelect
            name="methodist"
            label={t('columns.methodist')}
            options={methodists.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <ClearFilters
          names={['kind', 'customer', 'state', 'methodist', 'organisation', 'from', 'to']}
        />
      </ListToolbar>
      <DataTable
        caption={t('request.title')}
        rows={found.rows}
        rowKey={({ id }) => id}
        rowTone={({ late, state }) => (late ? 'late' : state === 'withdrawn' ? 'faded' : undefined)}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        empty={
          <EmptyState title={t('request.none')} action={params.size === 0 && ask}>
            {t(params.size > 0 ? 'notFound' : 'request.noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'question',
            header: t('request.columns.question'),
            rowHeader: true,
            cell: ({ id, kind, document, question, topic }) => (
              <>
                <Link to={`/requests/${id}`}>{document || question.slice(0, 160)}</Link>
                <span className={classes.faint}>
                  {[kind === 'order' && t('order.one'), topic?.name].filter(Boolean).join(' · ')}
                </span>
              </>
            ),
          },
          {
            key: 'who',
            header: t('request.columns.asker'),
            cell: ({ askerName, organisation, customer }) => (
              <>
                {askerName}
                <span className={classes.faint}>
                  {organisation?.name ?? (customer && t(`order.customers.${customer}`))}
                </span>
              </>
            ),
          },
          {
            key: 'methodist',
            header: t('columns.methodist'),
            cell: ({ methodist }) =>
              methodist?.name ?? <span className={classes.faint}>{t('request.nobody')}</span>,
          },
          {
            key: 'asked',
            header: t('request.columns.asked'),
            sortable: true,
            nowrap: true,
            cell: ({ askedOn }) => <Day date={askedOn} />,
          },
          {
            key: 'due',
            header: t('request.columns.due'),
            sortable: true,
            nowrap: true,
            cell: ({ dueOn }) => <Day date={dueOn} />,
          },
          {
            key: 'state',
            header: t('request.columns.state'),
            sortable: true,
            nowrap: true,
            cell: (row) => <RequestState request={row} />,
          },
        ]}
      />
      <Pager {...found} />
    </>
  );
}
