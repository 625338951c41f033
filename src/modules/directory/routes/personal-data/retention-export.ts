import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listRetention } from '../../personal-data/list-retention.ts';
import type { Route } from './+types/retention-export';
import { retentionAsked } from './retention-asked.ts';

/** People whose term has come, under the same filters as a file. */
export async function loader(args: Route.LoaderArgs) {
  const { locale: language } = callerOf(args);
  const { input } = retentionAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listRetention, { ...input, language });
  const t = translator(language).getFixedT(null, 'personalData');
  return sendList(args.params.format, {
    name: t('retention.sheet'),
    columns: [
      { header: t('retention.person'), width: 30 },
      { header: t('retention.term'), width: 28 },
      { header: t('retention.due'), width: 14 },
      { header: t('retention.keptUntil'), width: 14 },
      { header: t('retention.reason'), width: 40 },
      { header: t('retention.source'), width: 60 },
    ],
    rows: rows.map((row) => [
      row.person,
      row.term,
      { date: row.dueOn },
      row.keptUntil && { date: row.keptUntil },
      row.reason,
      row.source,
    ]),
  });
}
