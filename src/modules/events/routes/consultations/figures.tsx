import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { z } from 'zod';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { Bars } from '#ui/bars/Bars.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { listHref } from '#ui/table/list-query.ts';
import { consultationChoices } from '../../consultations/choices.ts';
import {
  consultationFigures,
  type Dimension,
  dimensions,
  numbers,
} from '../../consultations/figures.ts';
import { nameFigureLine } from '../../consultations/name-figure-line.ts';
import { daysOfMonth } from '../../consultations/say-month.ts';
import { figureBars } from '../../statistics/figure-bars.ts';
import { ConsultationFilters } from '../../ui/consultations/ConsultationFilters.tsx';
import { ConsultationTabs } from '../../ui/consultations/ConsultationTabs.tsx';
import type { Route } from './+types/figures';
import { filtersAsked } from './asked.ts';
import { rightsOf } from './rights.ts';

export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const by = z.enum(dimensions).catch('methodist').parse(params.get('by'));
  const { locale } = callerOf(args);
  const t = translator(locale).getFixedT(null, 'eventsConsultations');
  const figures = await read(args, consultationFigures, { ...filtersAsked(params), by });
  const lines = figures.lines.map((line) => ({
    ...line,
    name: nameFigureLine(t, locale, by, line),
  }));
  return {
    ...figures,
    by,
    lines,
    chart:
      lines.length > 0 &&
      figureBars(by, lines, { name: t('columns.count'), of: ({ count }) => count }, locale),
    choices: await read(args, consultationChoices, {}),
    ...rightsOf(actorOf(args)),
  };
}

/** How many consultations, by whom, where, on what and when. */
export default function Figures({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsConsultations');
  const locale = useLocale();
  const [params] = useSearchParams();
  const { by, lines, chart, choices, count, people, minutes, readLog } = loaderData;
  const hours = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(minutes / 60);
  const number = (key: (typeof numbers)[number]) => ({
    key,
    header: t(`columns.${key}`),
    align: 'end' as const,
    cell: (row: (typeof lines)[number]) => row[key],
  });
  return (
    <>
      <PageHeader title={t('title')} lead={t('figures.lead', { count, people, hours })} />
      <ConsultationTabs log={readLog} />
      <ListToolbar
        exports={(['docx', 'pdf', 'xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/consultations/figures/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="by"
          label={t('tabs.figures')}
          none={t('figures.by.methodist')}
          options={dimensions
            .filter((value) => value !== 'methodist')
            .map((value) => ({ value, label: t(`figures.by.${value}`) }))}
        />
        <ConsultationFilters choices={choices} />
      </ListToolbar>
      {chart && <Bars label={t(`figures.by.${by}`)} chart={chart} />}
      <DataTable
        caption={t(`figures.by.${by}`)}
        rows={lines}
        rowKey={({ key, name }) => key ?? name}
        columns={[
          {
            key: 'name',
            header: t(`columns.${by}`),
            rowHeader: true,
            cell: ({ key, name }) =>
              key && readLog ? (
                <Link to={`/consultations${listHref(params, { by: null, ...filterOf(by, key) })}`}>
                  {name}
                </Link>
              ) : (
                name
              ),
          },
          ...numbers.map(number),
        ]}
      />
    </>
  );
}

/** The filter of the log that leaves what a line counts. */
function filterOf(by: Dimension, key: string): Record<string, string> {
  if (by !== 'month') return { [by]: key };
  const [from, to] = daysOfMonth(key);
  return { from, to };
}
