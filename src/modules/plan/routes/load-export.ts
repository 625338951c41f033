import { partsOf } from '#platform/datetime/iso-date.ts';
import { sayMonth } from '#platform/datetime/say-date.ts';
import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { getLoad } from '../queries/get-load.ts';
import { layLoad } from '../ui/overview/load/lay-load.ts';
import type { Route } from './+types/load-export';
import { loadAsked, monthSpans } from './load-asked.ts';

/** The load as a file: people by months, with totals, in the viewer's language. */
export async function loader(args: Route.LoaderArgs) {
  const asked = loadAsked(new URL(args.request.url).searchParams, todayOf(args));
  const { from, until, planId } = asked;
  const { cells } = await read(args, getLoad, { from, until, planId });
  const months = monthSpans(from).map(([first]) => first);
  const { locale } = callerOf(args);
  const t = translator(locale).getFixedT(null, ['planOverview', 'ui']);
  return sendList(args.params.format, {
    name: t('load.title'),
    columns: [
      { header: t('director.person'), width: 24 },
      ...months.map((day) => {
        const { year, month } = partsOf(day);
        return { header: sayMonth(locale, month, year), width: 10, align: 'right' as const };
      }),
      { header: t('ui:heat.total'), width: 10, align: 'right' },
    ],
    rows: layLoad(cells, months).map(({ name, months: own }) => {
      const figures = own.map((cell) => cell?.tasks ?? 0);
      return [name ?? t('nobody'), ...figures, figures.reduce((sum, figure) => sum + figure, 0)];
    }),
  });
}
