import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listProfessions } from '../../professions/list-professions.ts';
import type { Route } from './+types/professions-export';
import { professionsAsked } from './asked.ts';

/** The register of professions under the same filters as a file. */
export async function loader(args: Route.LoaderArgs) {
  const asked = professionsAsked(new URL(args.request.url).searchParams);
  const rows = await readAll(args, listProfessions, asked);
  const t = translator(callerOf(args).locale).getFixedT(null, 'professions');
  return sendList(args.params.format, {
    name: t('sheet'),
    columns: [
      { header: t('columns.code'), width: 10 },
      { header: t('columns.title'), width: 46 },
      { header: t('columns.direction'), width: 26 },
      { header: t('columns.standard'), width: 36 },
      { header: t('field.standardOn'), width: 14 },
      { header: t('columns.person'), width: 22 },
      { header: t('columns.institutions'), width: 12, align: 'right' },
      { header: t('columns.centres'), width: 12, align: 'right' },
      { header: t('field.note'), width: 40 },
    ],
    rows: rows.map((row) => [
      row.code,
      row.title,
      row.direction,
      row.standard,
      row.standardOn ? { date: row.standardOn } : null,
      row.personName,
      row.institutions,
      row.trainingCentres,
      row.note,
    ]),
  });
}
