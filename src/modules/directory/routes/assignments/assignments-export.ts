import { sendList } from '#platform/documents/excel/send-list.ts';
import { sendFile } from '#platform/files/send-file.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { getAnnexFile } from '../../assignments/get-annex-file.ts';
import { listAssignments } from '../../assignments/list-assignments.ts';
import type { Route } from './+types/assignments-export';
import { assignmentsAsked } from './assignments-asked.ts';

/** Assignments as a file: the annex in Word and PDF, matrix and list in Excel, the list in CSV. */
export async function loader(args: Route.LoaderArgs) {
  const { list } = assignmentsAsked(new URL(args.request.url).searchParams);
  const { locale } = callerOf(args);
  const { format } = args.params;
  if (format === 'docx' || format === 'pdf' || format === 'xlsx') {
    const { page: _, size: __, ...filters } = list;
    return sendFile(await read(args, getAnnexFile, { ...filters, format, language: locale }));
  }
  const rows = await readAll(args, listAssignments, list);
  const t = translator(locale).getFixedT(null, 'assignments');
  return sendList(format, {
    name: t('list.sheet'),
    columns: [
      { header: t('list.person'), width: 22 },
      { header: t('list.organisation'), width: 44 },
      { header: t('list.direction'), width: 28 },
      { header: t('list.since'), width: 14 },
      { header: t('list.until'), width: 14 },
      { header: t('list.order'), width: 14 },
    ],
    rows: rows.map((row) => [
      row.person,
      row.organisation ?? t('list.allOrganisations'),
      row.direction ?? t('list.allDirections'),
      { date: row.since },
      row.until ? { date: row.until } : null,
      row.orderNumber,
    ]),
  });
}
