import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { partsOf } from '#platform/datetime/iso-date.ts';
import { sayMonth, sayShortMonth } from '#platform/datetime/say-date.ts';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { HeatMap } from '#ui/heat/HeatMap.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { listHref } from '#ui/table/list-query.ts';
import { getLoad } from '../queries/get-load.ts';
import { listOpenPlans } from '../queries/present-plans.ts';
import { LoadDetails } from '../ui/overview/load/LoadDetails.tsx';
import { type LoadRow, layLoad } from '../ui/overview/load/lay-load.ts';
import { TeamTabs } from '../ui/overview/TeamTabs.tsx';
import { Turn } from '../ui/overview/Turn.tsx';
import type { Route } from './+types/load';
import { loadAsked, monthSpans } from './load-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const asked = loadAsked(params, todayOf(args));
  const { from, until, planId } = asked;
  const { cells, ...load } = await read(args, getLoad, { from, until, planId });
  const months = monthSpans(from);
  return {
    asked,
    months,
    load,
    rows: layLoad(
      cells,
      months.map(([first]) => first),
    ),
    plans: await read(args, listOpenPlans, {}),
    query: params.toString(),
  };
}

/** Load by person and month. */
export default function LoadPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('planOverview');
  const locale = useLocale();
  const { asked, months, load, rows, plans, query } = loaderData;
  const [params] = useSearchParams();
  const tasks = (filters: Record<string, string>) =>
    `/tasks?${new URLSearchParams({ ...(asked.planId ? { plan: asked.planId } : {}), ...filters })}`;
  const names = new Map<string, LoadRow>(rows.map((row) => [row.id ?? '', row]));
  return (
    <>
      <PageHeader title={t('load.title')} lead={t('load.lead')} />
      <TeamTabs />
      <ListToolbar
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/load/export/${format}?${query}`,
        }))}
      >
        <input type="hidden" name="year" value={asked.year} />
        <FilterSelect
          name="plan"
          label={t('plan')}
          options={plans.map(({ id, title }) => ({ value: id, label: title }))}
        />
        {asked.school && <input type="hidden" name="school" value="1" />}
      </ListToolbar>
      <Turn
        name={sayPeriod(locale, [asked.from, asked.until])}
        parameter="year"
        before={asked.year - 1}
        after={asked.year + 1}
        words={{ before: t('load.before'), after: t('load.after') }}
      >
        <Link to={listHref(params, { school: asked.school ? null : 1, year: null })}>
          {t(asked.school ? 'load.calendar' : 'load.school')}
        </Link>
      </Turn>
      {rows.length === 0 ? (
        <EmptyState title={t('load.none')}>{t('load.noneText')}</EmptyState>
      ) : (
        <>
          <HeatMap
            caption={t('load.title')}
            corner={t('director.person')}
            columns={months.map(([first]) => {
              const { year, month } = partsOf(first);
              return {
                key: first,
                short: sayShortMonth(locale, month),
                long: sayMonth(locale, month, year),
              };
            })}
            rows={rows.map(({ id, name, months: cells }) => ({
              key: id ?? '',
              label: name ?? t('nobody'),
              href: id ? `/year?person=${id}` : undefined,
              values: cells.map((cell) => cell?.tasks ?? 0),
            }))}
            limit={load.overloadTasks - 1}
            cellHref={({ key }, index) => {
              const [from = '', until = ''] = months[index] ?? [];
              return key ? tasks({ person: key, from, until }) : undefined;
            }}
            cellTitle={({ key }, index) => {
              const cell = names.get(key)?.months[index];
              return cell
                ? t('load.cell', { count: cell.tasks, done: cell.done, late: cell.late })
                : undefined;
            }}
          />
          <LoadDetails load={load} tasks={tasks} />
        </>
      )}
    </>
  );
}
