import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { sayProblem } from '../../sheets/export/say-problem.ts';
import { fieldsOf } from '../../sheets/fields/fields-of.ts';
import { listSheetRows, readSheetImport } from '../../sheets/queries.ts';
import { sayChange } from '../../ui/sheets/say-change.ts';
import type { Route } from './+types/rows-export';
import { rowsAsked } from './asked.ts';

/** Rows of a sheet under the same filters, as a file: the sheet's own columns, then what becomes of each row and why. */
export async function loader(args: Route.LoaderArgs) {
  const { importId } = args.params;
  const { locale } = callerOf(args);
  const sheet = await read(args, readSheetImport, { importId });
  const rows = await readAll(
    args,
    listSheetRows,
    rowsAsked(new URL(args.request.url).searchParams, importId),
  );
  const t = translator(locale).getFixedT(null, 'sheets');
  const say = t as unknown as (key: string, options?: Record<string, unknown>) => string;
  const was = (value: string) => t('rows.was', { value });
  const names = new Map(fieldsOf(sheet.kind).map(({ key, words }) => [key, words[locale]]));
  const nameOf = (field: string) => names.get(field) ?? field;
  return sendList(args.params.format, {
    name: sheet.fileName.replace(/\.[a-z]+$/iu, ''),
    columns: [
      { header: t('rows.number'), width: 8, align: 'right' },
      ...sheet.columns.map(({ header }) => ({ header, width: 20 })),
      { header: t('rows.state'), width: 16 },
      { header: t('rows.changes'), width: 50 },
      { header: t('rows.problems'), width: 50 },
    ],
    rows: rows.map(({ number, cells, state, changes, problems }) => [
      number,
      ...sheet.columns.map((_, at) => cells[at] ?? ''),
      t(`one.${state}`),
      state === 'changed' || state === 'kept'
        ? Object.entries(changes)
            .map(([field, change]) => sayChange(was, nameOf(field), change))
            .join('\n')
        : null,
      problems.map((problem) => sayProblem(say, nameOf, problem)).join('\n'),
    ]),
  });
}
