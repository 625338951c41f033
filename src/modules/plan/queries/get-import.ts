import { z } from 'zod';
import { notFound } from '#platform/errors.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { listInput, type Page, sortOf } from '#platform/query/list.ts';
import { readPage } from '#platform/query/read-page.ts';
import { proposeNames } from '../document/propose-names.ts';
import { planPermissions } from '../permissions.ts';
import type { SourceDocument } from '../reading/source/types.ts';
import type { ColumnMapping, Reading } from '../reading/types.ts';
import { id, type NameChoice } from '../schema.ts';

/** A preview: the document, the mapping, the reading, and which of its names the directory knows. */
export const getImport = defineQuery({
  name: 'plan.import.get',
  summary: 'A preview of a document being imported',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: z.object({ importId: id }),
  run: readImport,
  http: { path: '/plan-imports/{importId}' },
});

export type ImportPreview = Awaited<ReturnType<typeof readImport>>;

async function readImport({ db }: Scope<'plan.read'>, { importId }: { importId: string }) {
  const row = await db
    .selectFrom('plan_import')
    .selectAll()
    .where('id', '=', importId)
    .executeTakeFirst();
  if (!row) throw notFound();
  const reading = row.reading as unknown as Reading;
  const directory = await db
    .selectFrom('person')
    .select(['id', 'short_name as name', 'aliases'])
    .orderBy('short_name')
    .execute();
  return {
    id: row.id,
    fileId: row.file_id,
    fileName: row.file_name,
    planId: row.plan_id,
    state: row.state as 'preview' | 'accepted' | 'discarded',
    acceptedPlanId: row.accepted_plan_id,
    corrected: row.corrected,
    version: row.version,
    createdAt: row.created_at,
    source: row.source as unknown as SourceDocument,
    columns: row.columns as ColumnMapping[] | null,
    reading,
    names: proposeNames(reading, directory),
    choices: row.names as unknown as Record<string, NameChoice>,
  };
}

const listOfImports = listInput(['created', 'name'], '-created').extend({
  state: z.enum(['preview', 'accepted', 'discarded']).optional(),
});

/** Documents that were imported or are being looked at. */
export const listImports = defineQuery({
  name: 'plan.import.list',
  summary: 'Imports, paged',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: listOfImports,
  run: importsPage,
  http: { path: '/plan-imports' },
});

export interface ImportRow {
  id: string;
  fileName: string;
  state: string;
  planId: string | null;
  acceptedPlanId: string | null;
  createdAt: Date;
}

async function importsPage(
  { db }: Scope<'plan.read'>,
  { page, size, sort, state }: z.output<typeof listOfImports>,
): Promise<Page<ImportRow>> {
  const matching = db
    .selectFrom('plan_import')
    .$if(state !== undefined, (q) => q.where('state', '=', state as string));
  const { by, direction } = sortOf(sort);
  const found = matching
    .select([
      'id',
      'file_name as fileName',
      'state',
      'plan_id as planId',
      'accepted_plan_id as acceptedPlanId',
      'created_at as createdAt',
    ])
    .orderBy(by === 'name' ? 'file_name' : 'created_at', direction)
    .orderBy('id');
  return readPage(found, { page, size });
}
