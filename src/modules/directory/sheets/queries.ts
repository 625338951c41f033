import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { containing } from '#platform/query/containing.ts';
import { defineQuery, type PlacedScope } from '#platform/query/define.ts';
import { inReach } from '#platform/query/in-reach.ts';
import { listInput, pageOf, several, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { labelOn } from '../organisations/columns.ts';
import { sheetPermissions } from '../permissions/sheets.ts';
import { rowStates, sheetKinds } from './kinds.ts';
import { importId, type ShownImport, type ShownRow, shownImport, shownRow } from './work/schema.ts';

const sorts = ['created', 'file', 'kind', 'state'] as const;
const columnOf = {
  created: 'i.created_at',
  file: 'i.file_name',
  kind: 'i.kind',
  state: 'i.state',
} as const;

export const listSheets = defineQuery({
  name: 'sheet.list',
  summary: 'Sheets that were brought in, the newest first.',
  permission: 'sheet.read',
  rule: sheetPermissions['sheet.read'],
  placed: true,
  input: listInput(sorts, '-created').extend({ kind: several(z.enum(sheetKinds)) }),
  output: pageOf(shownImport),
  http: { path: '/sheet-imports' },
  async run(scope, { page, size, sort, q, kind }) {
    const { by, direction } = sortOf(sort);
    let found = imports(scope).where('i.state', '!=', 'discarded');
    if (q) found = found.where(sql<boolean>`i.file_name ilike ${containing(q)}`);
    if (kind) found = found.where('i.kind', 'in', kind);
    const read = await readPage(found.orderBy(columnOf[by], direction).orderBy('i.id', 'desc'), {
      page,
      size,
    });
    return { ...read, rows: read.rows.map(shown) };
  },
});

export const readSheetImport = defineQuery({
  name: 'sheet.get',
  summary:
    'One sheet: its columns, words that nobody has explained, rows by their state, and how far the work is.',
  permission: 'sheet.read',
  rule: sheetPermissions['sheet.read'],
  placed: true,
  input: z.object({ importId }),
  output: shownImport,
  http: { path: '/sheet-imports/{importId}' },
  run: (scope, { importId: id }) => readImport(scope, id),
});

export const listSheetRows = defineQuery({
  name: 'sheet.rows',
  summary:
    'Rows of a sheet with what becomes of each and what is wrong with it, in the order of the sheet.',
  permission: 'sheet.read',
  rule: sheetPermissions['sheet.read'],
  placed: true,
  input: z.object({
    importId,
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
    state: several(z.enum(rowStates)),
    q: z.string().trim().max(200).optional(),
  }),
  output: pageOf(shownRow),
  http: { path: '/sheet-imports/{importId}/rows' },
  async run(scope, { importId: id, page, size, state, q }) {
    await readImport(scope, id);
    let found = scope.db.selectFrom('sheet_row').where('import_id', '=', id);
    if (state && state.length > 0) found = found.where('state', 'in', state);
    if (q) found = found.where(sql<boolean>`array_to_string(cells, ' ') ilike ${containing(q)}`);
    const read = await readPage(
      found
        .select([
          'number',
          'state',
          'cells',
          'problems',
          'object',
          'changes',
          'candidates',
          'choice',
        ])
        .orderBy('number'),
      { page, size },
    );
    return { ...read, rows: read.rows as unknown as ShownRow[] };
  },
});

function imports({ db, reach, today }: PlacedScope) {
  return db
    .selectFrom('sheet_import as i')
    .leftJoin('background_work as w', 'w.id', 'i.work_id')
    .selectAll('i')
    .select(['w.done', 'w.total'])
    .select((eb) => labelOn(eb.ref('i.organisation_id'), today).as('organisation'))
    .where(
      inReach(
        { reach, today },
        { organisation: sql.ref('i.organisation_id') },
      ) as RawBuilder<boolean>,
    );
}

/** @throws AppError `not-found` for one that is absent, foreign or discarded */
export async function readImport(scope: PlacedScope, id: string): Promise<ShownImport> {
  const row = await imports(scope)
    .where('i.id', '=', id)
    .where('i.state', '!=', 'discarded')
    .executeTakeFirst();
  if (!row) throw notFound();
  return shown(row);
}

type Row = Awaited<ReturnType<ReturnType<typeof imports>['executeTakeFirstOrThrow']>>;

function shown(row: Row): ShownImport {
  const plain = {
    id: row.id,
    kind: row.kind,
    fileName: row.file_name,
    fileId: row.file_id,
    organisationId: row.organisation_id,
    organisation: row.organisation_id ? row.organisation : null,
    state: row.state,
    problem: row.problem,
    columns: row.columns,
    unknown: row.unknown,
    meanings: row.meanings,
    notices: row.notices,
    counts: row.counts,
    progress: row.work_id ? { done: row.done ?? 0, total: row.total } : null,
    createdAt: row.created_at,
    createdBy: row.created_by_name,
    acceptedAt: row.accepted_at,
    acceptedBy: row.accepted_by_name,
    undoneAt: row.undone_at,
    version: row.version,
  };
  return plain as ShownImport;
}
