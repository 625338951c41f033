import { Button } from '@mantine/core';
import { IconUserUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { Day } from '#ui/time/Day.tsx';
import { useToday } from '#ui/time/today.tsx';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { reservePermissions } from '../../permissions/reserve.ts';
import { listReserve } from '../../reserve/list-reserve.ts';
import { OrganisationFilter } from '../../ui/people/PeopleFilters.tsx';
import classes from '../../ui/people/people.module.css';
import type { Route } from './+types/reserve';
import { reserveAsked } from './asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const { sort, input } = reserveAsked(new URL(args.request.url).searchParams);
  return {
    sort,
    entries: await read(args, listReserve, input),
    choices: await read(args, readPeopleChoices, { language: callerOf(args).locale }),
    add: holds(actorOf(args), 'reserve.add', reservePermissions['reserve.add']),
  };
}

/** Who is prepared to lead, on any day. */
export default function Reserve({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('reserve');
  const today = useToday();
  const [params] = useSearchParams();
  const { entries, choices, sort, add } = loaderData;
  const kindName = (key: string) => choices.postKinds.find((kind) => kind.key === key)?.name ?? key;
  return (
    <>
      <ListToolbar
        searchLabel={t('search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/people/reserve/export/${format}?${params}`,
        }))}
        action={
          add && (
            <Button component={Link} to="/people/reserve/new">
              {t('add')}
            </Button>
          )
        }
      >
        <FilterSelect
          name="state"
          label={t('state')}
          none={t('states.current')}
          options={(['appointed', 'left', 'all'] as const).map((value) => ({
            value,
            label: t(`states.${value}`),
          }))}
        />
        <FilterSelect
          name="postKind"
          label={t('postKind')}
          options={choices.postKinds.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <OrganisationFilter choices={choices} />
        <FilterDay name="on" label={t('on')} initial={today} />
        <ClearFilters names={['state', 'postKind', 'organisation', 'on']} />
      </ListToolbar>
      <p className={classes.count}>{t('count', { count: entries.total })}</p>
      <DataTable
        caption={t('title')}
        rows={entries.rows}
        rowKey={({ id }) => id}
        sort={sort}
        empty={
          <EmptyState icon={IconUserUp} title={t('none')}>
            {t('noneText')}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t('person'),
            sortable: true,
            rowHeader: true,
            cell: (row) => (
              <div>
                <Link to={add ? `/people/reserve/${row.id}` : `/people/${row.personId}`}>
                  {row.person}
                </Link>
                <span className={classes.faint}>
                  {[row.post, row.currentOrganisation].filter(Boolean).join(', ')}
                </span>
              </div>
            ),
          },
          {
            key: 'post',
            header: t('postKind'),
            sortable: true,
            cell: (row) => (
              <div>
                {kindName(row.postKind)}
                <span className={classes.faint}>{row.organisation || t('anywhere')}</span>
              </div>
            ),
          },
          {
            key: 'preparation',
            header: t('preparation'),
            cell: (row) => (
              <div>
                {row.preparation}
                <span className={classes.faint}>{row.ground}</span>
              </div>
            ),
          },
          {
            key: 'since',
            header: t('since'),
            sortable: true,
            nowrap: true,
            cell: (row) => <Day date={row.since} />,
          },
          {
            key: 'state',
            header: t('state'),
            cell: (row) => (
              <div>
                <StatusBadge tone={row.outcome === 'appointed' ? 'done' : 'idle'}>
                  {t(`states.${row.outcome ?? 'current'}`)}
                </StatusBadge>
                <span className={classes.faint}>{row.endGround}</span>
              </div>
            ),
          },
        ]}
      />
      <Pager {...entries} />
    </>
  );
}
