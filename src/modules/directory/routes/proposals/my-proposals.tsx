import { IconPencilQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { withdrawProposal } from '../../operations/proposals/decide-proposal.ts';
import { listOwnProposals } from '../../proposals/list-proposals.ts';
import { readOwnChoices } from '../../proposals/own-choices.ts';
import { proposalStates, proposalSubjects } from '../../proposals/schema.ts';
import { ProposalsTable } from '../../ui/proposals/ProposalsTable.tsx';
import type { Route } from './+types/my-proposals';
import { ownAsked } from './asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const { sort, input } = ownAsked(new URL(args.request.url).searchParams);
  return {
    proposals: await read(args, listOwnProposals, input),
    choices: await read(args, readOwnChoices, { language: callerOf(args).locale }),
    sort,
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  return act(args, withdrawProposal, { id: String(form.get('id') ?? '') });
}

/** What the one who is signed in has proposed, and what has become of it. */
export default function MyProposals({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('proposals');
  const problems = useProblems(actionData);
  const [params] = useSearchParams();
  const { proposals, choices, sort } = loaderData;
  return (
    <>
      <ProblemNotice problems={problems} />
      <ListToolbar
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/my-card/proposals/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="state"
          label={t('list.state')}
          options={proposalStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <FilterSelect
          name="subject"
          label={t('list.subject')}
          options={proposalSubjects.map((value) => ({ value, label: t(`subject.${value}`) }))}
        />
        <ClearFilters names={['state', 'subject']} />
      </ListToolbar>
      <ProposalsTable
        own
        rows={proposals.rows}
        choices={choices}
        sort={sort}
        empty={<EmptyState icon={IconPencilQuestion} title={t('list.noneOwn')} />}
      />
      <Pager {...proposals} />
    </>
  );
}
