import { sendList } from '#platform/documents/excel/send-list.ts';
import { sendFile } from '#platform/files/send-file.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { getCollectedNews } from '../../news/get-news-file.ts';
import { listNews } from '../../news/list-news.ts';
import { eventChoices } from '../../planning/choices.ts';
import type { Route } from './+types/news-export';
import { newsFilters, newsListAsked } from './asked.ts';

/** The list of news under its filters as Excel or CSV, or their texts one after another in Word or PDF. */
export async function loader(args: Route.LoaderArgs) {
  const { searchParams } = new URL(args.request.url);
  const { format } = args.params;
  if (format === 'docx' || format === 'pdf')
    return sendFile(await read(args, getCollectedNews, { ...newsFilters(searchParams), format }));
  const rows = await readAll(args, listNews, newsListAsked(searchParams));
  const { kinds } = await read(args, eventChoices, {});
  const { locale } = callerOf(args);
  const t = translator(locale).getFixedT(null, 'eventsNews');
  return sendList(format, {
    name: t('list.sheet'),
    columns: [
      { header: t('list.held'), width: 13 },
      { header: t('list.event'), width: 54 },
      { header: t('list.kind'), width: 26 },
      { header: t('list.section'), width: 34 },
      { header: t('list.host'), width: 34 },
      { header: t('list.state'), width: 16 },
      { header: t('list.places'), width: 28 },
    ],
    rows: rows.map((row) => [
      { date: row.heldOn },
      row.title,
      kinds.find(({ key }) => key === row.kind)?.words[locale] ?? row.kind,
      row.section?.name ?? '',
      row.host?.name ?? '',
      t(`state.${row.state}`),
      row.places.map((place) => t(`place.${place}`)).join(', '),
    ]),
  });
}
