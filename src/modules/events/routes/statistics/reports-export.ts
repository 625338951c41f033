import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listReports } from '../../statistics/report/list-reports.ts';
import type { Route } from './+types/reports-export';
import { reportsAsked } from './reports-asked.ts';

/** The reports under their filters as Excel or CSV. */
export async function loader(args: Route.LoaderArgs) {
  const asked = reportsAsked(new URL(args.request.url).searchParams, todayOf(args));
  const rows = await readAll(args, listReports, asked);
  const t = translator(callerOf(args).locale).getFixedT(null, 'eventsReport');
  return sendList(args.params.format, {
    name: t('title'),
    columns: [
      { header: t('columns.section'), width: 54 },
      { header: t('columns.head'), width: 26 },
      { header: t('columns.sessions'), width: 14 },
      { header: t('columns.state'), width: 18 },
      { header: t('columns.due'), width: 13 },
      { header: t('columns.submitted'), width: 13 },
    ],
    rows: rows.map((row) => [
      row.name,
      row.head?.name ?? '',
      t('ofAll', { held: row.held, all: row.sessions }),
      t(`state.${row.lateDays > 0 ? 'late' : row.state}`),
      { date: row.dueOn },
      row.submittedAt ? { date: row.submittedAt.toISOString().slice(0, 10) } : '',
    ]),
  });
}
