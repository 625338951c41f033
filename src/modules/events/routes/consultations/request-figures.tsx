import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { actorOf, read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Figures } from '#ui/page/Figures.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { listHref } from '#ui/table/list-query.ts';
import {
  type RequestDimension,
  requestDimensions,
  requestFigures,
} from '../../consultations/requests/figures.ts';
import { requestKinds } from '../../consultations/requests/schema.ts';
import { daysOfMonth } from '../../consultations/say-month.ts';
import { nameRequestLine } from '../../ui/consultations/name-request-line.ts';
import { RequestTabs } from '../../ui/consultations/RequestTabs.tsx';
import type { Route } from './+types/request-figures';
import { requestFiguresAskedOf } from './request-figures-asked.ts';
import { rightsOf } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = requestFiguresAskedOf(new URL(args.request.url).searchParams);
  return {
    ...(await read(args, requestFigures, asked)),
    by: asked.by,
    readsAll: rightsOf(actorOf(args)).answer,
  };
}

const numbers = ['count', 'answered', 'inTime', 'open', 'late'] as const;

/** How many questions and orders came, how many of them were answered in time, what waits. */
export default function RequestFigures({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsConsultations');
  const locale = useLocale();
  const [params] = useSearchParams();
  const { by, lines, readsAll, ...sums } = loaderData;
  return (
    <>
      <PageHeader title={t('request.title')} />
      <RequestTabs />
      <ListToolbar
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/requests/figures/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="by"
          label={t('tabs.figures')}
          none={t('figures.by.methodist')}
          options={requestDimensions
            .filter((value) => value !== 'methodist')
            .map((value) => ({ value, label: t(`request.by.${value}`) }))}
        />
        <FilterSelect
          name="kind"
          label={t('request.kind')}
          options={requestKinds.map((value) => ({ value, label: t(`request.kinds.${value}`) }))}
        />
        <FilterDay name="from" label={t('filter.from')} />
        <FilterDay name="to" label={t('filter.to')} />
        <ClearFilters names={['kind', 'from', 'to']} />
      </ListToolbar>
      <Figures
        figures={numbers.map((key) => ({
          label: t(`request.figures.${key}`),
          value: sums[key],
          ...(key === 'late' && sums.late > 0 && { tone: 'late' as const }),
        }))}
      />
      <DataTable
        caption={t('tabs.figures')}
        rows={lines}
        rowKey={({ key }) => key ?? ''}
        empty={<EmptyState title={t('request.none')}>{t('notFound')}</EmptyState>}
        columns={[
          {
            key: 'name',
            header: t(by === 'customer' ? 'order.customer' : `columns.${by}`),
            rowHeader: true,
            cell: (line) => {
              const name = nameRequestLine(t, locale, by, line);
              const filter = line.key && filterOf(by, line.key);
              return readsAll && filter ? (
                <Link to={`/requests${listHref(params, { by: null, ...filter })}`}>{name}</Link>
              ) : (
                name
              );
            },
          },
          ...numbers.map((key) => ({
            key,
            header: t(`request.figures.${key}`),
            align: 'end' as const,
            cell: (line: (typeof lines)[number]) => line[key],
          })),
        ]}
      />
    </>
  );
}

/** The filter of the list that leaves what a line counts; null where the list has none such. */
function filterOf(by: RequestDimension, key: string): Record<string, string> | null {
  if (by === 'topic') return null;
  if (by !== 'month') return { [by]: key };
  const [from, to] = daysOfMonth(key);
  return { from, to };
}
