import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { figureChoices } from '../../statistics/figure-choices.ts';
import { listVisits } from '../../statistics/list-visits.ts';
import type { Route } from './+types/visits-export';
import { visitsAsked } from './counted-asked.ts';

/** Who was where, under the filters, as Excel or CSV. */
export async function loader(args: Route.LoaderArgs) {
  const asked = visitsAsked(new URL(args.request.url).searchParams, todayOf(args));
  const rows = await readAll(args, listVisits, asked);
  const { categories } = await read(args, figureChoices, {});
  const { locale } = callerOf(args);
  const t = translator(locale).getFixedT(null, ['eventsStatistics', 'events']);
  return sendList(args.params.format, {
    name: t('visits.title'),
    columns: [
      { header: t('visits.name'), width: 36 },
      { header: t('filter.organisation'), width: 40 },
      { header: t('filter.category'), width: 24 },
      { header: t('events:columns.from'), width: 13 },
      { header: t('events:columns.title'), width: 54 },
      { header: t('columns.personHours'), width: 12, align: 'right' },
    ],
    rows: rows.map((row) => [
      row.name,
      row.organisation,
      categories.find(({ key }) => key === row.category)?.words[locale] ?? row.category ?? '',
      { date: row.startsOn },
      row.title,
      row.hours,
    ]),
  });
}
