import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { figureChoices } from '../../statistics/figure-choices.ts';
import { listCounted } from '../../statistics/list-counted.ts';
import type { Route } from './+types/counted-export';
import { countedAsked } from './counted-asked.ts';

/** The counted events under their filters as Excel or CSV. */
export async function loader(args: Route.LoaderArgs) {
  const asked = countedAsked(new URL(args.request.url).searchParams, todayOf(args));
  const rows = await readAll(args, listCounted, asked);
  const { kinds } = await read(args, figureChoices, {});
  const { locale } = callerOf(args);
  const t = translator(locale).getFixedT(null, ['eventsStatistics', 'events']);
  const number = { width: 12, align: 'right' as const };
  return sendList(args.params.format, {
    name: t('counted.title'),
    columns: [
      { header: t('events:columns.from'), width: 13 },
      { header: t('events:columns.to'), width: 13 },
      { header: t('events:columns.title'), width: 54 },
      { header: t('events:columns.kind'), width: 26 },
      { header: t('events:columns.section'), width: 34 },
      { header: t('filter.host'), width: 34 },
      { header: t('events:columns.format'), width: 12 },
      { header: t('columns.hours'), ...number },
      { header: t('columns.visits'), ...number },
      { header: t('columns.personHours'), ...number },
    ],
    rows: rows.map((row) => [
      { date: row.startsOn },
      { date: row.endsOn },
      row.title,
      kinds.find(({ key }) => key === row.kind)?.words[locale] ?? row.kind,
      row.sectionName ?? '',
      row.host,
      row.format ? t(`events:format.${row.format}`) : '',
      row.hours,
      row.visits,
      row.personHours,
    ]),
  });
}
