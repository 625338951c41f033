import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { z } from 'zod';
import { sayPeriod } from '#platform/datetime/say-period.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { Bars } from '#ui/bars/Bars.tsx';
import { useLocale } from '#ui/locale/use-locale.ts';
import { Figures } from '#ui/page/Figures.tsx';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { figureBars } from '../../statistics/figure-bars.ts';
import { figureChoices } from '../../statistics/figure-choices.ts';
import { readFigures } from '../../statistics/read-figures.ts';
import { sayLines } from '../../statistics/say-lines.ts';
import { dimensions, visitDimensions } from '../../statistics/schema.ts';
import { FigureFilters } from '../../ui/statistics/FigureFilters.tsx';
import { FigureTable } from '../../ui/statistics/FigureTable.tsx';
import { groupHref } from '../../ui/statistics/group-href.ts';
import { StatisticsTabs } from '../../ui/statistics/StatisticsTabs.tsx';
import type { Route } from './+types/figures';
import { figureParams, figuresAsked } from './figures-asked.ts';
import { tabsOf } from './tabs-of.ts';

export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const asked = figuresAsked(params, todayOf(args));
  const by = z.enum(dimensions).catch('kind').parse(params.get('by'));
  const { locale } = callerOf(args);
  actorOf(args);
  const choices = await read(args, figureChoices, {});
  const { whole, lines } = await read(args, readFigures, { ...asked, by });
  const named = sayLines(lines, by, choices, locale);
  const t = translator(locale).getFixedT(null, 'eventsStatistics');
  const counted = visitDimensions.some((one) => one === by) ? 'visits' : 'events';
  return {
    asked,
    by,
    whole,
    lines: named,
    choices,
    chart:
      named.length > 0 &&
      figureBars(by, named, { name: t(`columns.${counted}`), of: (line) => line[counted] }, locale),
    tabs: tabsOf(args),
  };
}

/** Events of a period in figures: how many, for how long, who came; each number opens what it counts. */
export default function FiguresPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['eventsStatistics', 'events']);
  const locale = useLocale();
  const [params] = useSearchParams();
  const { asked, by, whole, lines, choices, chart, tabs } = loaderData;
  const { names } = tabs;
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const events = groupHref('events', params);
  const visits = names ? { href: groupHref('visits', params) } : {};
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={sayPeriod(locale, [asked.from, asked.to])}
        crumbs={[{ title: t('events:title'), to: '/events' }]}
      />
      <StatisticsTabs tabs={tabs} />
      <Figures
        figures={[
          { label: t('columns.events'), value: format.format(whole.events), href: events },
          { label: t('columns.hours'), value: format.format(whole.hours) },
          { label: t('columns.visits'), value: format.format(whole.visits), ...visits },
          { label: t('columns.people'), value: format.format(whole.people) },
          { label: t('columns.personHours'), value: format.format(whole.personHours) },
          {
            label: t('unmarked'),
            value: format.format(whole.unmarked),
            tone: whole.unmarked > 0 ? 'due' : 'done',
            href: `${events}&unmarked=true`,
          },
        ]}
      />
      <ListToolbar
        exports={(['docx', 'pdf', 'xlsx', 'csv'] as const).map((file) => ({
          format: file,
          href: `/events/figures/export/${file}?${params}`,
        }))}
      >
        <FilterSelect
          name="by"
          label={t('groups')}
          none={t('by.kind')}
          options={dimensions
            .filter((value) => value !== 'kind')
            .map((value) => ({ value, label: t(`by.${value}`) }))}
        />
        <FigureFilters choices={choices} visits cleared={figureParams} />
      </ListToolbar>
      {chart && <Bars label={t(`by.${by}`)} chart={chart} />}
      <FigureTable by={by} lines={lines} names={names} />
    </>
  );
}
