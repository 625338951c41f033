import { dateFormat } from '#platform/datetime/format.ts';
import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { auditAsked, type Log, readLog } from '../office/audit-asked.ts';
import { viewerContext } from '../viewer.ts';
import type { Route } from './+types/settings-audit-export';

/** Changes in one file; beyond, the file says so and asks for fewer days. */
const most = 20_000;

/** The log as a file: under the same filters, one row for each changed field, the latest first. */
export async function loader(args: Route.LoaderArgs) {
  const asked = auditAsked(new URL(args.request.url).searchParams);
  const entries: Log['rows'] = [];
  let total = 1;
  for (let page = 1; entries.length < Math.min(total, most); page += 1) {
    const log = await readLog(args, { ...asked, page, size: 200 });
    if (log.rows.length === 0) break;
    total = log.total;
    entries.push(...log.rows);
  }
  const { locale } = callerOf(args);
  const i18n = translator(locale);
  const t = i18n.getFixedT(null, ['office', 'shell']);
  const moment = dateFormat(locale, {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: args.context.get(viewerContext)?.centre.timeZone,
  });
  const rows = entries.flatMap((row) => {
    const head = [
      moment.format(row.at),
      row.who,
      [row.address, row.device].filter(Boolean).join(' · '),
      row.what,
      row.object?.kind ?? '',
      row.object?.name ?? '',
    ];
    if (row.changes.length === 0) return [[...head, '', '', '']];
    return row.changes.map(({ field, before, after }) => [...head, field, before, after]);
  });
  if (total > most) rows.push([t('audit.tooMany', { count: total, limit: most })]);
  return sendList(args.params.format, {
    name: t('audit.sheet'),
    columns: [
      { header: t('audit.when'), width: 20 },
      { header: t('audit.who'), width: 26 },
      { header: t('audit.where'), width: 30 },
      { header: t('audit.what'), width: 30 },
      { header: t('audit.objectKind'), width: 18 },
      { header: t('audit.object'), width: 34 },
      { header: t('audit.field'), width: 20 },
      { header: t('audit.before'), width: 34 },
      { header: t('audit.after'), width: 34 },
    ],
    rows,
  });
}
