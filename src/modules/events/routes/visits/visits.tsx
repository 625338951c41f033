import { Button } from '@mantine/core';
import { IconMapPinPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { holds } from '#platform/access/permission.ts';
import { sayMonth } from '#platform/datetime/say-date.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Icon } from '#ui/icon/Icon.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { eventChoices } from '../../planning/choices.ts';
import { VisitTable } from '../../ui/visits/VisitTable.tsx';
import { listVisits } from '../../visits/list-visits.ts';
import { visitPermissions } from '../../visits/permissions.ts';
import { visitStates } from '../../visits/schema.ts';
import type { Route } from './+types/visits';
import { visitParams, visitsAsked } from './asked.ts';

/** Months that the filter offers: a year back and half a year ahead. */
const monthsAround = { back: 12, ahead: 6 };

export async function loader(args: Route.LoaderArgs) {
  const asked = visitsAsked(new URL(args.request.url).searchParams);
  const actor = actorOf(args);
  const plans = holds(actor, 'visit.plan', visitPermissions['visit.plan']);
  return {
    found: await read(args, listVisits, asked),
    choices: plans ? await read(args, eventChoices, {}) : null,
    months: monthsOf(todayOf(args)),
    sort: asked.sort,
    plans,
  };
}

/** Visits of institutions: all for the centre, an institution its own. */
export default function Visits({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsVisits');
  const locale = useLocale();
  const [params] = useSearchParams();
  const { found, choices, months, sort, plans } = loaderData;
  const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
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
        {choices && (
          <>
            <FilterSelect
              name="organisation"
              label={t('columns.organisation')}
              options={choices.organisations.map(option)}
            />
            <FilterSelect
              name="person"
              label={t('columns.team')}
              options={choices.staff.map(option)}
            />
          </>
        )}
        <FilterSelect
          name="month"
          label={t('columns.month')}
          options={months.map((month) => ({
            value: month,
            label: sayMonth(locale, Number(month.slice(5)), Number(month.slice(0, 4))),
          }))}
        />
        <ClearFilters names={[...visitParams]} />
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

/** The months around a day, the latest first. */
function monthsOf(today: string): string[] {
  const now = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  const { back, ahead } = monthsAround;
  return Array.from({ length: back + ahead + 1 }, (_, at) => {
    const month = now + ahead - at;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}
