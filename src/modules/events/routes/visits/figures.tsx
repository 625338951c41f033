import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { Bars } from '#ui/bars/Bars.tsx';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { listHref } from '#ui/table/list-query.ts';
import { daysOfMonth } from '../../consultations/say-month.ts';
import { eventChoices } from '../../planning/choices.ts';
import { figureBars } from '../../statistics/figure-bars.ts';
import { VisitFilters } from '../../ui/visits/VisitFilters.tsx';
import { VisitTabs } from '../../ui/visits/VisitTabs.tsx';
import {
  type VisitDimension,
  type VisitLine,
  visitDimensions,
  visitFigures,
  visitNumbers,
} from '../../visits/figures.ts';
import { sayVisitLines } from '../../visits/say-lines.ts';
import type { Route } from './+types/figures';
import { visitFiguresOfAddress, visitParams } from './asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const asked = visitFiguresOfAddress(new URL(args.request.url).searchParams);
  const { by } = asked;
  const { locale } = callerOf(args);
  const { whole, lines } = await read(args, visitFigures, asked);
  const named = sayVisitLines(lines, by, locale);
  const t = translator(locale).getFixedT(null, 'eventsVisits');
  return {
    by,
    whole,
    lines: named,
    choices: await read(args, eventChoices, {}),
    chart:
      named.length > 1 &&
      figureBars(by, named, { name: t('figures.visits'), of: ({ visits }) => visits }, locale),
  };
}

/** How many visits took place, by whom, where, on what and when; a number leads to what it counts. */
export default function VisitFiguresPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('eventsVisits');
  const [params] = useSearchParams();
  const { by, whole, lines, chart, choices } = loaderData;
  const list = (row?: VisitLine) =>
    `/visits${listHref(params, { by: null, state: 'done', ...(row?.key && filterOf(by, row.key)) })}`;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={whole.visits > 0 && t('figures.lead', { ...whole, count: whole.visits })}
      />
      <VisitTabs />
      <ListToolbar
        exports={(['docx', 'pdf', 'xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/visits/figures/export/${format}?${params}`,
        }))}
      >
        <FilterSelect
          name="by"
          label={t('tabs.figures')}
          none={t('figures.by.person')}
          options={visitDimensions
            .filter((value) => value !== 'person')
            .map((value) => ({ value, label: t(`figures.by.${value}`) }))}
        />
        <VisitFilters choices={choices} cleared={[...visitParams]} />
      </ListToolbar>
      {chart && <Bars label={t(`figures.by.${by}`)} chart={chart} />}
      <DataTable
        caption={t(`figures.by.${by}`)}
        rows={lines}
        rowKey={({ key }) => key ?? ''}
        empty={<EmptyState title={t('figures.nothing')}>{t('figures.nothingText')}</EmptyState>}
        columns={[
          {
            key: 'name',
            header: t(`figures.${by}`),
            rowHeader: true,
            cell: ({ name }) => name,
          },
          ...visitNumbers.map((key) => ({
            key,
            header: t(`figures.${key}`),
            align: 'end' as const,
            cell: (row: VisitLine) =>
              key === 'visits' && row.key && row.visits > 0 ? (
                <Link to={list(row)}>{row.visits}</Link>
              ) : (
                row[key]
              ),
          })),
        ]}
      />
    </>
  );
}

/** The filter of the list that leaves what a line counts. */
function filterOf(by: VisitDimension, key: string): Record<string, string> {
  if (by !== 'month') return { [by]: key };
  const [from, to] = daysOfMonth(key);
  return { from, to };
}
