import { Button } from '@mantine/core';
import { IconBriefcaseOff, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { Day } from '#ui/time/Day.tsx';
import { useToday } from '#ui/time/today.tsx';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { listVacancies } from '../../posts/list-vacancies.ts';
import { OrganisationFilter } from '../../ui/people/PeopleFilters.tsx';
import classes from '../../ui/people/people.module.css';
import type { Route } from './+types/vacancies';
import { peopleRights } from './rights.ts';
import { vacanciesAsked } from './vacancies-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = vacanciesAsked(new URL(args.request.url).searchParams);
  return {
    vacancies: await read(args, listVacancies, asked),
    choices: await read(args, readPeopleChoices, { language: callerOf(args).locale }),
    sort: asked.sort as string,
    may: peopleRights(actorOf(args)),
  };
}

/** Posts that nobody holds. */
export default function Vacancies({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('people');
  const today = useToday();
  const [params] = useSearchParams();
  const { vacancies, choices, sort, may } = loaderData;
  const add = may.change && (
    <Button component={Link} to="/people/vacancies/new" leftSection={<Icon of={IconPlus} />}>
      {t('vacancies.add')}
    </Button>
  );
  return (
    <>
      <ListToolbar
        searchLabel={t('vacancies.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/people/vacancies/export/${format}?${params}`,
        }))}
        action={add}
      >
        <OrganisationFilter choices={choices} />
        <FilterDay name="on" label={t('list.on')} initial={today} />
        <ClearFilters names={['organisation', 'on']} />
      </ListToolbar>
      <p className={classes.count}>{t('vacancies.count', { count: vacancies.total })}</p>
      <DataTable
        caption={t('tabs.vacancies')}
        rows={vacancies.rows}
        rowKey={(row) => row.id}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        empty={<EmptyState icon={IconBriefcaseOff} title={t('vacancies.none')} />}
        columns={[
          {
            key: 'organisation',
            header: t('list.organisation'),
            sortable: true,
            cell: (row) => row.organisation,
          },
          {
            key: 'title',
            header: t('list.post'),
            sortable: true,
            rowHeader: true,
            cell: (row) => (
              <>
                {may.change ? (
                  <Link to={`/people/vacancies/${row.id}`}>{row.title}</Link>
                ) : (
                  row.title
                )}
                <span className={classes.faint}>
                  {[
                    row.subjects.join(', '),
                    row.rate !== null && t('card.rate', { rate: row.rate }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </>
            ),
          },
          {
            key: 'since',
            header: t('vacancies.since'),
            sortable: true,
            nowrap: true,
            cell: (row) => row.since && <Day date={row.since} />,
          },
          { key: 'ground', header: t('card.ground'), cell: (row) => row.ground },
        ]}
      />
      <Pager {...vacancies} />
    </>
  );
}
