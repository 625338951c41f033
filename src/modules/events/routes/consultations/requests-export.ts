import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listRequests } from '../../consultations/requests/list-requests.ts';
import type { Route } from './+types/requests-export';
import { requestsAsked } from './requests-asked.ts';

/** Requests under their filters as Excel or CSV. */
export async function loader(args: Route.LoaderArgs) {
  const rows = await readAll(
    args,
    listRequests,
    requestsAsked(new URL(args.request.url).searchParams),
  );
  const t = translator(callerOf(args).locale).getFixedT(null, 'eventsConsultations');
  return sendList(args.params.format, {
    name: t('request.title'),
    columns: [
      { header: t('request.kind'), width: 14 },
      { header: t('order.document'), width: 30 },
      { header: t('request.columns.question'), width: 60 },
      { header: t('request.columns.asker'), width: 26 },
      { header: t('columns.organisation'), width: 40 },
      { header: t('order.customer'), width: 16 },
      { header: t('order.contact'), width: 24 },
      { header: t('columns.methodist'), width: 22 },
      { header: t('request.columns.asked'), width: 13 },
      { header: t('request.columns.due'), width: 13 },
      { header: t('request.columns.state'), width: 16 },
      { header: t('request.columns.answered'), width: 13 },
      { header: t('request.answer'), width: 60 },
    ],
    rows: rows.map((row) => [
      t(`request.kinds.${row.kind}`),
      row.document,
      row.question,
      row.askerName,
      row.organisation?.name ?? '',
      row.customer ? t(`order.customers.${row.customer}`) : '',
      row.contact,
      row.methodist?.name ?? '',
      { date: row.askedOn },
      { date: row.dueOn },
      t(row.late ? `request.lateness.${row.late}` : `request.state.${row.state}`),
      row.answeredOn && { date: row.answeredOn },
      row.answer,
    ]),
  });
}
