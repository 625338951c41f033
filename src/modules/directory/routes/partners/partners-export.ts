import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listPartners } from '../../partners/list-partners.ts';
import { wordOf } from '../../ui/organisations/choices.ts';
import { readLists } from '../organisations/lists.ts';
import type { Route } from './+types/partners-export';
import { partnersAsked } from './asked.ts';

/** The register of partners under the same filters as a file. */
export async function loader(args: Route.LoaderArgs) {
  const rows = await readAll(
    args,
    listPartners,
    partnersAsked(new URL(args.request.url).searchParams),
  );
  const lists = await readLists(args);
  const t = translator(callerOf(args).locale).getFixedT(null, 'partners');
  return sendList(args.params.format, {
    name: t('sheet'),
    columns: [
      { header: t('field.name'), width: 46 },
      { header: t('field.kind'), width: 26 },
      { header: t('field.cooperation'), width: 40 },
      { header: t('field.contactName'), width: 24 },
      { header: t('field.phone'), width: 18 },
      { header: t('field.email'), width: 26 },
      { header: t('field.website'), width: 26 },
      { header: t('field.address'), width: 36 },
      { header: t('field.personId'), width: 22 },
      { header: t('columns.agreements'), width: 12, align: 'right' },
      { header: t('columns.agreed'), width: 14 },
      { header: t('field.since'), width: 14 },
      { header: t('field.until'), width: 14 },
      { header: t('field.note'), width: 40 },
    ],
    rows: rows.map((row) => [
      row.name,
      wordOf(lists.partnerKinds, row.kind),
      row.cooperation.map((way) => wordOf(lists.cooperation, way)).join('\n'),
      row.contactName,
      row.phone,
      row.email,
      row.website,
      row.address,
      row.personName,
      row.agreements,
      row.agreedUntil ? { date: row.agreedUntil } : row.agreements > 0 ? t('openEnded') : null,
      row.since ? { date: row.since } : null,
      row.until ? { date: row.until } : null,
      row.note,
    ]),
  });
}
