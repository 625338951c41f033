import { IconChartBar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { z } from 'zod';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { EmptyState } from '#ui/empty/EmptyState.tsx';
import { Panel } from '#ui/page/Panel.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { FilterDay } from '#ui/table/FilterDay.tsx';
import { FilterSelect } from '#ui/table/FilterSelect.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { useToday } from '#ui/time/today.tsx';
import { drawFigures } from '../../aggregates/charts.server.ts';
import { readAggregate } from '../../aggregates/read-aggregate.ts';
import { aggregateParts } from '../../aggregates/schema.ts';
import classes from '../../ui/centres/centres.module.css';
import { FiguresChart } from '../../ui/centres/FiguresChart.tsx';
import { FiguresTable } from '../../ui/centres/FiguresTable.tsx';
import type { Route } from './+types/figures';

export async function loader(args: Route.LoaderArgs) {
  const params = new URL(args.request.url).searchParams;
  const language = callerOf(args).locale;
  const on = z.iso.date().safeParse(params.get('on')).data;
  const part = z.enum(aggregateParts).safeParse(params.get('part')).data;
  const aggregate = await read(args, readAggregate, { on, language });
  const t = translator(language).getFixedT(null, 'centres');
  const shown = part ? [part] : [...aggregateParts];
  return { aggregate, shown, charts: await drawFigures(aggregate, shown, t) };
}

/** The centres below in figures on any day: a table and a chart for each part. */
export default function Figures({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation('centres');
  const [params] = useSearchParams();
  const today = useToday();
  const { aggregate, shown, charts } = loaderData;
  if (aggregate.centres.length === 0)
    return (
      <EmptyState icon={IconChartBar} title={t('aggregate.none')}>
        {t('aggregate.noneText')}
      </EmptyState>
    );
  return (
    <>
      <ListToolbar
        exports={(['xlsx', 'docx', 'pdf'] as const).map((format) => ({
          format,
          href: `/centres/figures/export/${format}?${params}`,
        }))}
      >
        <FilterDay name="on" label={t('aggregate.on')} initial={today} />
        <FilterSelect
          name="part"
          label={t('aggregate.show')}
          none={t('aggregate.all')}
          options={aggregateParts.map((value) => ({
            value,
            label: t(`aggregate.part.${value}`),
          }))}
        />
        <ClearFilters names={['on', 'part']} />
      </ListToolbar>
      <p className={classes.lead}>{t('aggregate.note', { least: aggregate.leastShown })}</p>
      {aggregate.parts
        .filter(({ part }) => shown.includes(part))
        .map((part) => {
          const chart = charts.find((one) => one.part === part.part);
          return (
            <div key={part.part} className={classes.part}>
              <Panel title={t(`aggregate.part.${part.part}`)}>
                <FiguresTable aggregate={aggregate} part={part} />
                {chart && <FiguresChart chart={chart} />}
              </Panel>
            </div>
          );
        })}
    </>
  );
}
