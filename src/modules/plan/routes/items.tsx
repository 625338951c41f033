import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { read } from '#platform/pages/door.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { getWorkChoices } from '../queries/get-work-choices.ts';
import { listItems } from '../queries/list-items.ts';
import { ItemFilters } from '../ui/plans/ItemFilters.tsx';
import { ItemsTable } from '../ui/plans/ItemsTable.tsx';
import type { Route } from './+types/items';
import { itemFilters, itemsAsked } from './items-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = itemsAsked(new URL(args.request.url).searchParams);
  return {
    items: await read(args, listItems, asked),
    sort: asked.sort,
    choices: await read(args, getWorkChoices, { planId: asked.planId, roles: true }),
  };
}

/** Items of all plans in one list: what was promised, by whom, in which form, until when, how far it is. */
export default function Items({
  loaderData: {
    items: { rows, ...page },
    sort,
    choices,
  },
}: Route.ComponentProps) {
  const { t } = useTranslation('planDocument');
  const [params] = useSearchParams();
  return (
    <>
      <PageHeader title={t('items.title')} lead={t('items.count', { count: page.total })} />
      <ListToolbar
        searchLabel={t('items.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/items/export/${format}?${params}`,
        }))}
      >
        <ItemFilters choices={choices} />
        <ClearFilters names={itemFilters} />
      </ListToolbar>
      <ItemsTable rows={rows} sort={sort} withPlan={choices.plans.length > 1} />
      <Pager {...page} />
    </>
  );
}
