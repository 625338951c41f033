import { Button } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { addDays } from '#platform/datetime/iso-date.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { readListQuery } from '#ui/table/list-query.ts';
import { listOwnDuties } from '../../hosting/list-own-duties.ts';
import { listOwnEvents, type OwnEvent } from '../../registration/list-own.ts';
import { registrationStates } from '../../registration/schema.ts';
import { OwnDuties } from '../../ui/hosting/OwnDuties.tsx';
import { OwnTabs } from '../../ui/OwnTabs.tsx';
import { EventTime } from '../../ui/planning/EventTime.tsx';
import { OwnAnswers } from '../../ui/registration/OwnAnswers.tsx';
import { OwnParts } from '../../ui/registration/OwnParts.tsx';
import { RegistrationState } from '../../ui/registration/RegistrationState.tsx';
import classes from '../../ui/registration/registration.module.css';
import type { Route } from './+types/my-events';

export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const when = params.get('when');
  const today = todayOf(args);
  const { search, sort, order, page, size } = readListQuery(params, ['when', 'title'], {
    key: 'when',
    direction: when === 'past' ? 'desc' : 'asc',
  });
  const state = registrationStates.find((one) => one === params.get('state'));
  return {
    events: await read(args, listOwnEvents, {
      q: search || undefined,
      sort: order,
      page,
      size,
      from: when === 'past' || when === 'any' ? undefined : today,
      to: when === 'past' ? addDays(today, -1) : undefined,
      registration: state ? [state] : undefined,
    }),
    sort,
    duties: await read(args, listOwnDuties, {}),
  };
}

/** What the reader is invited to and comes to, with the answers at hand. */
export default function MyEvents({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsRegistration');
  const [params] = useSearchParams();
  const { events, sort, duties } = loaderData;
  return (
    <>
      <PageHeader title={t('my.title')} />
      <OwnTabs />
      <OwnDuties duties={duties} />
      <ListToolbar searchLabel={t('my.search')}>
        <FilterSelect
          name="when"
          label={t('my.when')}
          none={t('my.coming')}
          options={(['past', 'any'] as const).map((value) => ({ value, label: t(`my.${value}`) }))}
        />
        <FilterSelect
          name="state"
          label={t('my.answer')}
          options={registrationStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
      </ListToolbar>
      <DataTable
        caption={t('my.title')}
        rows={grouped(events.rows)}
        rowKey={(row) => row.id}
        rowTone={(row) => (row.state === 'cancelled' ? 'faded' : undefined)}
        sort={sort}
        empty={
          <EmptyState
            icon={IconCalendarEvent}
            title={t('my.none')}
            action={
              <Button component={Link} to="/events">
                {t('my.find')}
              </Button>
            }
          >
            {t(params.size > 0 ? 'my.notFound' : 'my.noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'when',
            header: t('my.when'),
            sortable: true,
            nowrap: true,
            cell: (row) => <EventTime event={row} />,
          },
          {
            key: 'title',
            header: t('my.event'),
            sortable: true,
            rowHeader: true,
            cell: (row) => (
              <>
                <Link to={`/events/${row.id}`}>{row.title}</Link>
                <span className={classes.faint}>
                  {[
                    row.host?.name ?? row.place,
                    row.format && t(`format.${row.attends ?? row.format}`),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                  {row.under && ` · ${row.under}`}
                </span>
                {row.parts.length > 0 && <OwnParts parts={row.parts} />}
              </>
            ),
          },
          {
            key: 'state',
            header: t('my.answer'),
            nowrap: true,
            cell: (row) => (
              <>
                <RegistrationState state={row.registration} />
                {row.position && (
                  <span className={classes.faint}>
                    {t('list.numbered', { number: row.position })}
                  </span>
                )}
              </>
            ),
          },
          { key: 'act', header: '', cell: (row) => <OwnAnswers row={row} /> },
        ]}
      />
      <Pager {...events} />
    </>
  );
}

/** Sets with those of their parts to which the reader comes; a part whose set is not among the rows names it. */
function grouped(rows: readonly OwnEvent[]): (OwnEvent & { parts: OwnEvent[]; under: string })[] {
  const shown = new Set(rows.map(({ id }) => id));
  const partOf = ({ parent }: OwnEvent) => parent !== null && shown.has(parent.id);
  return rows
    .filter((row) => !partOf(row))
    .map((row) => ({
      ...row,
      under: row.parent?.name ?? '',
      parts: rows.filter(({ parent }) => parent?.id === row.id),
    }));
}
