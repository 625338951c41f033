import { IconPencilQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { readPeopleChoices } from '../../people/read-choices.ts';
import { listProposals } from '../../proposals/list-proposals.ts';
import { proposalSubjects } from '../../proposals/schema.ts';
import { OrganisationFilter } from '../../ui/people/PeopleFilters.tsx';
import classes from '../../ui/people/people.module.css';
import { ProposalsTable } from '../../ui/proposals/ProposalsTable.tsx';
import type { Route } from './+types/proposals';
import { waitingAsked } from './asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const { sort, input } = waitingAsked(new URL(args.request.url).searchParams);
  return {
    proposals: await read(args, listProposals, input),
    choices: await read(args, readPeopleChoices, { language: callerOf(args).locale }),
    sort,
  };
}

/** What people propose for their cards; those that wait first. */
export default function Proposals({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('proposals');
  const [params] = useSearchParams();
  const { proposals, choices, sort } = loaderData;
  return (
    <>
      <ListToolbar
        searchLabel={t('list.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/people/proposals/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="state"
          label={t('list.state')}
          none={t('state.waiting')}
          options={[
            ...(['confirmed', 'declined', 'withdrawn'] as const).map((value) => ({
              value,
              label: t(`state.${value}`),
            })),
            { value: 'all', label: t('list.allStates') },
          ]}
        />
        <FilterSelect
          name="subject"
          label={t('list.subject')}
          options={proposalSubjects.map((value) => ({ value, label: t(`subject.${value}`) }))}
        />
        <OrganisationFilter choices={choices} />
        <ClearFilters names={['state', 'subject', 'organisation']} />
      </ListToolbar>
      <p className={classes.count}>{t('list.count', { count: proposals.total })}</p>
      <ProposalsTable
        rows={proposals.rows}
        choices={choices}
        sort={sort}
        empty={
          <EmptyState icon={IconPencilQuestion} title={t('list.none')}>
            {t('list.noneText')}
          </EmptyState>
        }
      />
      <Pager {...proposals} />
    </>
  );
}
