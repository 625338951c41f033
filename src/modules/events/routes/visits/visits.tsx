import { Button } from '@mantine/core';
import { IconMapPinPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { eventChoices } from '../../planning/choices.ts';
import { VisitFilters } from '../../ui/visits/VisitFilters.tsx';
import { VisitTable } from '../../ui/visits/VisitTable.tsx';
import { VisitTabs } from '../../ui/visits/VisitTabs.tsx';
import { listVisits } from '../../visits/list-visits.ts';
import { visitPermissions } from '../../visits/permissions.ts';
import { visitStates } from '../../visits/schema.ts';
import type { Route } from './+types/visits';
import { visitParams, visitsAsked } from './asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = visitsAsked(new URL(args.request.url).searchParams);
  const actor = actorOf(args);
  const plans = holds(actor, 'visit.plan', visitPermissions['visit.plan']);
  return {
    found: await read(args, listVisits, asked),
    choices: plans ? await read(args, eventChoices, {}) : null,
    sort: asked.sort,
    plans,
    counts: holds(actor, 'visit.figures.read', visitPermissions['visit.figures.read']),
  };
}

/** Visits of institutions: all for the centre, an institution its own. */
export default function Visits({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsVisits');
  const [params] = useSearchParams();
  const { found, choices, sort, plans, counts } = loaderData;
  const add = plans && (
    <Button component={Link} to="/visits/new" leftSection={<Icon of={IconMapPinPlus} />}>
      {t('new')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        action={add}
        more={plans && <Link to="/visits/checklists">{t('checklists.title')}</Link>}
      />
      {counts && <VisitTabs />}
      <ListToolbar
        searchLabel={t('search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/visits/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="state"
          label={t('columns.state')}
          options={[
            ...visitStates.map((value) => ({ value, label: t(`state.${value}`) })),
            { value: 'without-note', label: t('withoutNote') },
          ]}
        />
        <VisitFilters choices={choices} cleared={[...visitParams]} />
      </ListToolbar>
      <VisitTable
        rows={found.rows}
        sort={sort}
        empty={
          <EmptyState title={t('none')} action={params.size === 0 && add}>
            {t(params.size > 0 ? 'notFound' : plans ? 'noneText' : 'noneYet')}
          </EmptyState>
        }
      />
      <Pager {...found} />
    </>
  );
}
