import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listMinutes } from '../../minutes/list-minutes.ts';
import type { Route } from './+types/minutes-export';
import { minutesAsked } from './list-asked.ts';

/** The list of minutes under its filters as Excel or CSV. */
export async function loader(args: Route.LoaderArgs) {
  const asked = minutesAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listMinutes, asked);
  const t = translator(callerOf(args).locale).getFixedT(null, 'eventsMinutes');
  return sendList(args.params.format, {
    name: t('list.sheet'),
    columns: [
      { header: t('list.held'), width: 13 },
      { header: t('list.event'), width: 54 },
      { header: t('list.section'), width: 40 },
      { header: t('list.host'), width: 34 },
      { header: t('list.head'), width: 22 },
      { header: t('list.due'), width: 13 },
      { header: t('list.lateDays'), width: 12 },
      { header: t('list.stateColumn'), width: 18 },
      { header: t('list.number'), width: 8 },
      { header: t('list.materials'), width: 14 },
      { header: t('list.open'), width: 14 },
    ],
    rows: rows.map((row) => [
      { date: row.heldOn },
      row.title,
      row.section?.name ?? '',
      row.host?.name ?? '',
      row.head?.name ?? '',
      { date: row.dueOn },
      row.lateDays || null,
      t(`state.${row.state}`),
      row.number,
      row.withoutMaterials || null,
      row.openDecisions || null,
    ]),
  });
}
