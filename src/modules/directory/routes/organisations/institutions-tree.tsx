import { IconBuilding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dayAsked } from '#platform/datetime/read-day.ts';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { useToday } from '#ui/time/today.tsx';
import { readOrganisationTree } from '../../organisations/read-tree.ts';
import { OrganisationTree } from '../../ui/organisations/OrganisationTree.tsx';
import { nestNodes } from '../../ui/organisations/tree-nodes.ts';
import type { Route } from './+types/institutions-tree';
import { readLists } from './lists.ts';

export async function loader(args: Route.LoaderArgs) {
  const day = dayAsked(new URL(args.request.url).searchParams, 'day');
  return {
    nodes: await read(args, readOrganisationTree, { day }),
    kinds: (await readLists(args)).kinds,
  };
}

/** Who stands under whom on a day. */
export default function InstitutionsTree({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('organisations');
  const today = useToday();
  return (
    <>
      <ListToolbar>
        <FilterDay name="day" label={t('filter.day')} initial={today} />
      </ListToolbar>
      {loaderData.nodes.length === 0 ? (
        <EmptyState icon={IconBuilding} title={t('tree.none')} />
      ) : (
        <OrganisationTree branches={nestNodes(loaderData.nodes)} kinds={loaderData.kinds} />
      )}
    </>
  );
}
