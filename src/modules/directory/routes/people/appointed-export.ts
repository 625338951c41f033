import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listAppointed } from '../../people/list-appointed.ts';
import type { Route } from './+types/appointed-export';
import { appointedAsked } from './appointed-asked.ts';

/** The newly appointed with their consultants as a file. */
export async function loader(args: Route.LoaderArgs) {
  const asked = appointedAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listAppointed, asked);
  const t = translator(callerOf(args).locale).getFixedT(null, 'people');
  return sendList(args.params.format, {
    name: t('appointed.sheet'),
    columns: [
      { header: t('list.organisation'), width: 36 },
      { header: t('list.person'), width: 34 },
      { header: t('list.post'), width: 30 },
      { header: t('appointed.since'), width: 12 },
      { header: t('appointed.consultant'), width: 24 },
      { header: t('list.phone'), width: 18 },
      { header: t('list.email'), width: 28 },
    ],
    rows: rows.map((row) => [
      row.organisation,
      row.name,
      row.post,
      { date: row.since },
      row.consultants.map(({ name }) => name).join(', '),
      row.phone,
      row.email,
    ]),
  });
}
