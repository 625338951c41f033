import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { momentCellIn } from '#platform/pages/clock.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listViews } from '../../personal-data/list-views.ts';
import type { Route } from './+types/views-export';
import { viewsAsked } from './views-asked.ts';

/** Who looked, under the same filters, as a file. */
export async function loader(args: Route.LoaderArgs) {
  const { input } = viewsAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listViews, input);
  const t = translator(callerOf(args).locale).getFixedT(null, 'personalData');
  const moment = momentCellIn(args);
  return sendList(args.params.format, {
    name: t('views.sheet'),
    columns: [
      { header: t('views.reader'), width: 30 },
      { header: t('views.person'), width: 30 },
      { header: t('views.at'), width: 20 },
      { header: t('views.way'), width: 28 },
    ],
    rows: rows.map(({ reader, person, people, at, way }) => [
      reader,
      person ?? t('views.many', { count: people }),
      moment(at),
      t(`views.ways.${way}`),
    ]),
  });
}
