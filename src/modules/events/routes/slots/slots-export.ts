import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listSlots } from '../../consultations/slots/list-slots.ts';
import type { Route } from './+types/slots-export';
import { slotsAsked } from './asked.ts';

/** Opened times under the list's filters as Excel or CSV. */
export async function loader(args: Route.LoaderArgs) {
  const rows = await readAll(args, listSlots, slotsAsked(args));
  const t = translator(callerOf(args).locale).getFixedT(null, [
    'eventsSlots',
    'eventsConsultations',
  ]);
  return sendList(args.params.format, {
    name: t('openTitle'),
    columns: [
      { header: t('field.day'), width: 13 },
      { header: t('field.from'), width: 8 },
      { header: t('field.to'), width: 8 },
      { header: t('columns.methodist'), width: 22 },
      { header: t('field.channel'), width: 16 },
      { header: t('where'), width: 26 },
      { header: t('field.topics'), width: 36 },
      { header: t('columns.state'), width: 14 },
      { header: t('columns.who'), width: 26 },
      { header: t('eventsConsultations:columns.organisation'), width: 40 },
      { header: t('columns.about'), width: 44 },
    ],
    rows: rows.map((row) => [
      { date: row.onDay },
      row.startsTime,
      row.endsTime,
      row.methodist.name,
      t(`eventsConsultations:channel.${row.channel}`),
      row.place,
      row.topics,
      t(`state.${row.state}`),
      row.bookerName,
      row.organisation?.name ?? '',
      row.question,
    ]),
  });
}
