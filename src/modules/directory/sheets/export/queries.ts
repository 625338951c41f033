import { z } from 'zod';
import { type Locale, locales } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { readPack } from '../../people/pack.ts';
import { sheetPermissions } from '../../permissions/sheets.ts';
import { noteExport } from '../../personal-data/note-view.ts';
import { seesEverywhere, unseenFields } from '../../personal-data/sight.ts';
import type { RowProblem } from '../checking/planned.ts';
import { fieldsOf } from '../fields/fields-of.ts';
import { sheetKinds } from '../kinds.ts';
import { readImport } from '../queries.ts';
import { importId } from '../work/schema.ts';
import { directorySheets } from './directory-sheets.ts';
import { sayProblem } from './say-problem.ts';
import { workbookFile, workbookType } from './workbook-file.ts';

const language = z.enum(locales).default('uk');
type Say = (key: string, options?: Record<string, unknown>) => string;
const sayIn = (locale: Locale) => translator(locale).getFixedT(null, 'sheets') as unknown as Say;

export const readRejected = defineFileQuery({
  name: 'sheet.rejected',
  summary:
    'The rows of a sheet that were not taken, as a workbook of the same columns with the reason in the last one.',
  permission: 'sheet.read',
  rule: sheetPermissions['sheet.read'],
  placed: true,
  input: z.object({ importId, language }),
  http: { path: '/sheet-imports/{importId}/rejected', produces: [workbookType] },
  async run(scope, { importId: id }) {
    const sheet = await readImport(scope, id);
    const rows = await scope.db
      .selectFrom('sheet_row')
      .select(['number', 'cells', 'problems', 'state'])
      .where('import_id', '=', id)
      .where('state', 'in', ['wrong', 'doubt', 'kept'])
      .orderBy('number')
      .execute();
    return { sheet, rows };
  },
  async render({ sheet, rows }, { language: locale }) {
    const say = sayIn(locale);
    const names = new Map(fieldsOf(sheet.kind).map(({ key, words }) => [key, words[locale]]));
    const headers = sheet.columns.map(({ header }) => header);
    return workbookFile(`${say('rejected.file')}.xlsx`, [
      {
        name: say('rejected.sheet'),
        headers: [...headers, say('rejected.reason')],
        rows: rows.map(({ number, cells, problems, state }) => [
          ...headers.map((_, at) => cells[at] ?? ''),
          [
            say('rejected.row', { number }),
            ...(state === 'kept' ? [say('state.kept')] : []),
            ...(problems as unknown as RowProblem[]).map((problem) =>
              sayProblem(say, (key) => names.get(key) ?? key, problem),
            ),
          ].join('\n'),
        ]),
      },
    ]);
  },
});

export const readTemplate = defineFileQuery({
  name: 'sheet.template',
  summary:
    'An empty workbook with the headings that a kind of sheet can have, and a row that explains them.',
  permission: 'sheet.read',
  rule: sheetPermissions['sheet.read'],
  placed: true,
  input: z.object({ kind: z.enum(sheetKinds), language }),
  http: { path: '/sheet-templates/{kind}', produces: [workbookType] },
  run: async () => ({}),
  render(_, { kind, language: locale }) {
    const fields = fieldsOf(kind);
    const say = sayIn(locale);
    return workbookFile(`${say(`kind.${kind}`)}.xlsx`, [
      {
        name: say(`kind.${kind}`),
        headers: fields.map(({ words }) => words[locale]),
        widths: fields.map(({ width }) => width ?? 18),
        rows: [fields.map(({ hint }) => hint[locale])],
      },
    ]);
  },
});

export const exportDirectory = defineFileQuery({
  name: 'sheet.export',
  summary:
    'The whole directory as one workbook with a sheet for each kind; the import takes it again and changes nothing.',
  permission: 'sheet.export',
  rule: sheetPermissions['sheet.export'],
  input: z.object({ language }),
  http: { path: '/directory-export', produces: [workbookType] },
  async run(scope, { language: locale }) {
    const { db, centreId, today } = scope;
    const { pack } = await readPack(db, centreId);
    const sheets = await directorySheets({
      ...{ db, today, pack, locale, unseen: unseenFields(scope) },
    });
    const people = sheets.find(({ kind }) => kind === 'people')?.rows.length ?? 0;
    const seen = seesEverywhere(scope) ? people : 0;
    return { sheets, note: () => noteExport(scope, 'directory', seen) };
  },
  async render({ sheets, note }, { language: locale }) {
    await note();
    const say = sayIn(locale);
    return workbookFile(
      `${say('export.file')}.xlsx`,
      sheets.map(({ kind, rows }) => ({
        name: say(`kind.${kind}`),
        headers: fieldsOf(kind).map(({ words }) => words[locale]),
        widths: fieldsOf(kind).map(({ width }) => width ?? 18),
        rows,
      })),
    );
  },
});
