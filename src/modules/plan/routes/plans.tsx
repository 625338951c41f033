import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { planPermissions } from '../permissions.ts';
import { listPlans } from '../queries/list-plans.ts';
import { planKinds, planStates } from '../schema.ts';
import { PlansTable } from '../ui/plans/PlansTable.tsx';
import type { Route } from './+types/plans';
import { plansAsked } from './plans-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const actor = actorOf(args);
  const asked = plansAsked(new URL(args.request.url).searchParams);
  return {
    plans: await read(args, listPlans, asked),
    sort: asked.sort,
    mayImport: holds(actor, 'plan.import.start', planPermissions['plan.import.start']),
  };
}

export default function Plans({ loaderData: { plans, sort, mayImport } }: Route.ComponentProps) {
  const { t } = useTranslation(['planDocument', 'plan', 'shell']);
  const [params] = useSearchParams();
  const filtered = ['q', 'kind', 'state'].some((name) => params.has(name));
  const importButton = mayImport && (
    <Button component={Link} to="/plans/import" leftSection={<IconFileImport size={18} />}>
      {t('plans.import')}
    </Button>
  );
  if (plans.total === 0 && !filtered) {
    return (
      <>
        <PageHeader title={t('shell:nav.plansList')} />
        <EmptyState
          icon={IconFileImport}
          title={t('plans.none')}
          action={
            <>
              {importButton} {mayImport && <Link to="/plans/new">{t('plans.newInstead')}</Link>}
            </>
          }
        >
          {t('plans.noneText')}
        </EmptyState>
      </>
    );
  }
  const query = params.toString();
  return (
    <>
      <PageHeader
        title={t('shell:nav.plansList')}
        lead={t('plans.count', { count: plans.total })}
        action={importButton}
        more={
          mayImport && (
            <Button component={Link} to="/plans/new" variant="default">
              {t('plans.new')}
            </Button>
          )
        }
      />
      <ListToolbar
        searchLabel={t('plans.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/plans/export/${format}?${query}`,
        }))}
      >
        <FilterSelect
          name="kind"
          label={t('plans.kind')}
          options={planKinds.map((kind) => ({ value: kind, label: t(`plan:kind.${kind}`) }))}
        />
        <FilterSelect
          name="state"
          label={t('plan:field.state')}
          options={planStates.map((state) => ({ value: state, label: t(`plan:state.${state}`) }))}
        />
        <ClearFilters names={['kind', 'state']} />
      </ListToolbar>
      <PlansTable rows={plans.rows} sort={sort} />
      <Pager {...plans} />
    </>
  );
}
