import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listAgreements } from '../../partners/list-agreements.ts';
import type { Route } from './+types/agreements-export';
import { agreementsAsked } from './asked.ts';

/** Agreements under the same filters as a file. */
export async function loader(args: Route.LoaderArgs) {
  const rows = await readAll(
    args,
    listAgreements,
    agreementsAsked(new URL(args.request.url).searchParams),
  );
  const t = translator(callerOf(args).locale).getFixedT(null, 'partners');
  const dated = (date: string | null) => (date ? { date } : null);
  return sendList(args.params.format, {
    name: t('agreement.sheet'),
    columns: [
      { header: t('field.number'), width: 14 },
      { header: t('agreement.partner'), width: 46 },
      { header: t('field.subject'), width: 50 },
      { header: t('field.signedOn'), width: 14 },
      { header: t('field.agreementSince'), width: 14 },
      { header: t('field.agreementUntil'), width: 14 },
      { header: t('agreement.state'), width: 16 },
      { header: t('columns.person'), width: 22 },
      { header: t('agreement.file'), width: 30 },
    ],
    rows: rows.map((row) => [
      row.number,
      row.partnerName,
      row.subject,
      dated(row.signedOn),
      dated(row.since),
      dated(row.until) ?? t('openEnded'),
      t(`agreement.states.${row.state}`),
      row.personName,
      row.fileName,
    ]),
  });
}
