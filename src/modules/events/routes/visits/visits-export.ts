import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listVisits } from '../../visits/list-visits.ts';
import type { Route } from './+types/visits-export';
import { visitsAsked } from './asked.ts';

/** Visits under their filters as Excel or CSV. */
export async function loader(args: Route.LoaderArgs) {
  const rows = await readAll(args, listVisits, visitsAsked(new URL(args.request.url).searchParams));
  const t = translator(callerOf(args).locale).getFixedT(null, 'eventsVisits');
  return sendList(args.params.format, {
    name: t('title'),
    columns: [
      { header: t('columns.when'), width: 13 },
      { header: t('columns.organisation'), width: 40 },
      { header: t('columns.purpose'), width: 50 },
      { header: t('columns.team'), width: 40 },
      { header: t('columns.state'), width: 16 },
      { header: t('columns.points'), width: 12 },
      { header: t('columns.note'), width: 26 },
      { header: t('columns.decisions'), width: 14 },
    ],
    rows: rows.map((row) => [
      { date: row.visitOn },
      row.organisation.name,
      row.purpose,
      row.team.map(({ name }) => name).join(', '),
      t(`state.${row.state}`),
      row.points > 0 ? `${row.seen}/${row.points}` : '',
      t(`noteState.${row.noteState ?? 'none'}`),
      row.openDecisions,
    ]),
  });
}
