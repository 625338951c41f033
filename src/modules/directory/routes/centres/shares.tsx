import { IconShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { act, read } from '#platform/pages/door.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { DoneNotice } from '#ui/form/DoneNotice.tsx';
import { ProblemNotice } from '#ui/form/ProblemNotice.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { answerShare } from '../../operations/shares/share-objects.ts';
import { listShares } from '../../shares/read-shares.ts';
import { shareKinds, shareStates } from '../../shares/schema.ts';
import { SharesTable } from '../../ui/centres/SharesTable.tsx';
import type { Route } from './+types/shares';
import { shareFilters, sharesAsked } from './asked.ts';
import { centreRights } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = sharesAsked(new URL(args.request.url).searchParams);
  return {
    shares: await read(args, listShares, asked),
    sort: asked.sort as string,
    may: centreRights(args).share,
  };
}

export async function action(args: Route.ActionArgs) {
  const form = await args.request.formData();
  return act(args, answerShare, {
    id: String(form.get('id')),
    agrees: form.get('intent') === 'agree',
  });
}

/** What this centre shows others and others show it. */
export default function Shares({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation('centres');
  const problems = useProblems(actionData);
  const [params] = useSearchParams();
  const { shares, sort, may } = loaderData;
  return (
    <>
      {actionData?.ok && <DoneNotice>{t('share.done.answer')}</DoneNotice>}
      {params.get('proposed') && <DoneNotice>{t('share.done.propose')}</DoneNotice>}
      <ProblemNotice problems={problems} />
      <ListToolbar
        searchLabel={t('share.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/centres/shares/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="side"
          label={t('share.side')}
          options={(['given', 'taken'] as const).map((value) => ({
            value,
            label: t(`share.sides.${value}`),
          }))}
        />
        <FilterSelect
          name="kind"
          label={t('share.kind')}
          options={shareKinds.map((value) => ({ value, label: t(`share.kinds.${value}`) }))}
        />
        <FilterSelect
          name="state"
          label={t('share.state')}
          options={shareStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        />
        <ClearFilters names={shareFilters} />
      </ListToolbar>
      <SharesTable
        shares={shares.rows}
        sort={{ key: sort.replace('-', ''), direction: sort.startsWith('-') ? 'desc' : 'asc' }}
        mayAnswer={may}
        empty={
          <EmptyState icon={IconShare} title={t('share.none')}>
            {t('share.noneText')}
          </EmptyState>
        }
      />
      <Pager {...shares} />
    </>
  );
}
