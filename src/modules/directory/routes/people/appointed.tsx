import { IconUserStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
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
import { listAppointed } from '../../people/list-appointed.ts';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { OrganisationFilter } from '../../ui/people/PeopleFilters.tsx';
import classes from '../../ui/people/people.module.css';
import type { Route } from './+types/appointed';
import { appointedAsked } from './appointed-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = appointedAsked(new URL(args.request.url).searchParams);
  return {
    people: await read(args, listAppointed, asked),
    choices: await read(args, readPeopleChoices, { language: callerOf(args).locale }),
    sort: asked.sort as string,
  };
}

/** Heads, deputies, senior masters and methodists who are new in their posts, each with the methodist who consults them. */
export default function Appointed({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('people');
  const today = useToday();
  const [params] = useSearchParams();
  const { people, choices, sort } = loaderData;
  return (
    <>
      <ListToolbar
        searchLabel={t('appointed.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/people/appointed/export/${format}?${params}`,
        }))}
      >
        <OrganisationFilter choices={choices} />
        <FilterSelect
          name="postGroup"
          label={t('list.post')}
          options={(['head', 'deputy', 'methodical'] as const).map((group) => ({
            value: group,
            label: t(`groups.${group}`),
          }))}
        />
        <FilterSelect
          name="years"
          label={t('appointed.years')}
          none={t('card.years', { count: choices.rule.newcomerYears })}
          options={[1, 3, 5].map((count) => ({
            value: String(count),
            label: t('card.years', { count }),
          }))}
        />
        <FilterSelect
          name="consultant"
          label={t('appointed.consultant')}
          options={[
            { value: 'yes', label: t('appointed.withConsultant') },
            { value: 'no', label: t('appointed.without') },
          ]}
        />
        <FilterDay name="on" label={t('list.on')} initial={today} />
        <ClearFilters names={['organisation', 'postGroup', 'years', 'consultant', 'on']} />
      </ListToolbar>
      <p className={classes.count}>{t('appointed.count', { count: people.total })}</p>
      <DataTable
        caption={t('tabs.appointed')}
        rows={people.rows}
        rowKey={(row) => row.postId}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        empty={<EmptyState icon={IconUserStar} title={t('appointed.none')} />}
        columns={[
          {
            key: 'organisation',
            header: t('list.organisation'),
            sortable: true,
            cell: (row) => row.organisation,
          },
          {
            key: 'name',
            header: t('list.person'),
            sortable: true,
            rowHeader: true,
            cell: (row) => (
              <>
                <Link to={`/people/${row.personId}`}>{row.name}</Link>
                <span className={classes.faint}>
                  {[row.phone, row.email].filter(Boolean).join(' · ')}
                </span>
              </>
            ),
          },
          { key: 'post', header: t('list.post'), cell: (row) => row.post },
          {
            key: 'since',
            header: t('appointed.since'),
            sortable: true,
            nowrap: true,
            cell: (row) => <Day date={row.since} />,
          },
          {
            key: 'consultant',
            header: t('appointed.consultant'),
            cell: (row) =>
              row.consultants.length > 0 ? (
                row.consultants.map(({ id, name }) => (
                  <div key={id}>
                    <Link to={`/people/${id}`}>{name}</Link>
                  </div>
                ))
              ) : (
                <StatusBadge tone="due">{t('appointed.nobody')}</StatusBadge>
              ),
          },
        ]}
      />
      <Pager {...people} />
    </>
  );
}
