import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { momentCellIn } from '#platform/pages/clock.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listSheets } from '../../sheets/queries.ts';
import type { Route } from './+types/sheets-export';
import { sheetsAsked } from './asked.ts';

/** Sheets that were brought in, under the same filters, as a file. */
export async function loader(args: Route.LoaderArgs) {
  const { input } = sheetsAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listSheets, input);
  const t = translator(callerOf(args).locale).getFixedT(null, 'sheets');
  const moment = momentCellIn(args);
  return sendList(args.params.format, {
    name: t('history.title'),
    columns: [
      { header: t('history.file'), width: 40 },
      { header: t('history.kind'), width: 26 },
      { header: t('start.organisation'), width: 34 },
      { header: t('history.rows'), width: 10, align: 'right' },
      { header: t('history.when'), width: 18 },
      { header: t('history.who'), width: 26 },
      { header: t('history.state'), width: 16 },
      { header: t('history.accepted'), width: 18 },
      { header: t('history.acceptedBy'), width: 26 },
    ],
    rows: rows.map((row) => [
      row.fileName,
      t(`kind.${row.kind}`),
      row.organisation,
      Object.values(row.counts).reduce((sum, count) => sum + count, 0),
      moment(row.createdAt),
      row.createdBy,
      t(`importState.${row.state}`),
      moment(row.acceptedAt),
      row.acceptedBy,
    ]),
  });
}
