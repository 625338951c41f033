import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listShares } from '../../shares/read-shares.ts';
import type { Route } from './+types/shares-export';
import { sharesAsked } from './asked.ts';

/** Shares under the same filters as a file. */
export async function loader(args: Route.LoaderArgs) {
  const rows = await readAll(args, listShares, sharesAsked(new URL(args.request.url).searchParams));
  const t = translator(callerOf(args).locale).getFixedT(null, 'centres');
  return sendList(args.params.format, {
    name: t('share.caption'),
    columns: [
      { header: t('share.object'), width: 46 },
      { header: t('share.kind'), width: 22 },
      { header: t('share.other'), width: 40 },
      { header: t('share.side'), width: 16 },
      { header: t('share.agreement'), width: 14 },
      { header: t('share.agreedOn'), width: 14 },
      { header: t('link.since'), width: 14 },
      { header: t('link.until'), width: 14 },
      { header: t('share.state'), width: 18 },
    ],
    rows: rows.map((row) => [
      row.objectName,
      t(`share.kinds.${row.kind}`),
      row.otherName,
      t(`share.sides.${row.side}`),
      row.agreementNumber,
      { date: row.agreedOn },
      { date: row.since },
      row.until ? { date: row.until } : t('openEnded'),
      t(`state.${row.state}`),
    ]),
  });
}
