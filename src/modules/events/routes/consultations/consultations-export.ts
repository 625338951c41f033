import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listConsultations } from '../../consultations/list-consultations.ts';
import type { Route } from './+types/consultations-export';
import { consultationsAsked } from './asked.ts';

/** The log under its filters as Excel or CSV. */
export async function loader(args: Route.LoaderArgs) {
  const asked = consultationsAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listConsultations, asked);
  const t = translator(callerOf(args).locale).getFixedT(null, 'eventsConsultations');
  return sendList(args.params.format, {
    name: t('title'),
    columns: [
      { header: t('columns.when'), width: 13 },
      { header: t('columns.methodist'), width: 22 },
      { header: t('field.guest'), width: 26 },
      { header: t('columns.organisation'), width: 40 },
      { header: t('field.person'), width: 26 },
      { header: t('field.people'), width: 10 },
      { header: t('columns.topic'), width: 44 },
      { header: t('field.subject'), width: 44 },
      { header: t('columns.channel'), width: 16 },
      { header: t('columns.minutes'), width: 10 },
      { header: t('field.result'), width: 44 },
      { header: t('field.event'), width: 36 },
      { header: t('columns.planItem'), width: 44 },
    ],
    rows: rows.map((row) => [
      { date: row.heldOn },
      row.methodist.name,
      row.guest,
      row.organisation?.name ?? '',
      row.personName,
      row.people,
      row.topic?.name ?? '',
      row.subject,
      t(`channel.${row.channel}`),
      row.minutes,
      row.result,
      row.event?.name ?? '',
      row.planItem?.name ?? '',
    ]),
  });
}
