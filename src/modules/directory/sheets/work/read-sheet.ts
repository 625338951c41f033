import { notFound } from '#platform/errors.ts';
import { keyOf } from '#platform/files/key.ts';
import type { WorkProgress } from '#platform/jobs/background-work.ts';
import type { OperationContext } from '#platform/operation/define.ts';
import { blank, type PlannedRow, type Planner, type RowChoice } from '../checking/planned.ts';
import { plannerOf } from '../checking/planner-of.ts';
import { rowReader } from '../checking/read-rows.ts';
import { countRows, storeRows } from '../checking/store-rows.ts';
import { gatherUnknown } from '../checking/unknown-words.ts';
import { fieldsOf } from '../fields/fields-of.ts';
import { withTables } from '../reading/apart/with-tables.ts';
import { refusing } from '../reading/open-file.ts';
import { batchSize } from '../reading/table.ts';
import { checkContext } from './check-context.ts';
import { findColumns } from './find-columns.ts';
import type { StoredImport } from './stored-import.ts';

/** Reads the file of an import for the first time: finds the columns, reads and checks every row. */
export async function readSheet(
  context: OperationContext,
  target: StoredImport,
  progress: WorkProgress,
): Promise<void> {
  const { trx, actor } = context;
  const fields = fieldsOf(target.kind);
  const bytes = await bytesOf(context, target);
  await withTables(bytes, target.fileName, (tables) =>
    refusing(async () => {
      const found = await findColumns(context, target.kind, fields, tables);
      const meanings = { ...found.meanings, ...target.meanings };
      const check = await checkContext(context, { ...target, meanings }, found.columns);
      const planner = await plannerOf(target.kind, check);
      const read = rowReader(fields, found.columns, check);
      const unknown = gatherUnknown();
      let done = 0;
      const notices = await found.table.read(async (batch) => {
        const below = batch.filter(({ number }) => number > found.lastHeaderRow);
        const planned = await planBatch(
          planner,
          read,
          below.map((row) => ({ ...row, choice: null })),
        );
        unknown.add(planned);
        await storeRows(trx, { centreId: actor.centreId, importId: target.id }, planned);
        done += batch.length;
        await progress.tell(done);
        return true;
      });
      await saveOutcome(context, target, {
        columns: JSON.stringify(found.columns),
        fingerprint: found.fingerprint,
        meanings: JSON.stringify(meanings),
        unknown: JSON.stringify(unknown.list()),
        notices: JSON.stringify(notices),
      });
    }),
  );
}

/** Checks the rows of an import again: its columns, the meanings of words or the directory have changed. */
export async function checkSheet(
  context: OperationContext,
  target: StoredImport,
  progress: WorkProgress,
): Promise<void> {
  const { trx, actor } = context;
  const fields = fieldsOf(target.kind);
  const check = await checkContext(context, target, target.columns);
  const planner = await plannerOf(target.kind, check);
  const read = rowReader(fields, target.columns, check);
  const unknown = gatherUnknown();
  let last = 0;
  let done = 0;
  for (;;) {
    const stored = await trx
      .selectFrom('sheet_row')
      .select(['number', 'cells', 'choice'])
      .where('import_id', '=', target.id)
      .where('number', '>', last)
      .orderBy('number')
      .limit(batchSize)
      .execute();
    if (stored.length === 0) break;
    last = stored.at(-1)?.number ?? last;
    const planned = await planBatch(
      planner,
      read,
      stored.map((row) => ({ ...row, choice: row.choice as RowChoice | null })),
    );
    unknown.add(planned);
    await storeRows(trx, { centreId: actor.centreId, importId: target.id }, planned);
    done += stored.length;
    await progress.tell(done);
  }
  await saveOutcome(context, target, { unknown: JSON.stringify(unknown.list()) });
}

/** Rows in which no column says anything are kept, to be read when the columns are set otherwise. */
async function planBatch(
  planner: Planner,
  read: ReturnType<typeof rowReader>,
  rows: readonly { number: number; cells: string[]; choice: RowChoice | null }[],
): Promise<PlannedRow[]> {
  const known = rows.map((row) => ({ row, read: read(row, row.choice) }));
  const planned = await planner.plan(known.flatMap(({ read: one }) => one ?? []));
  const idle = known.flatMap(({ row, read: one }) =>
    one ? [] : [{ ...blank({ ...row, values: {}, problems: [] }), state: 'skipped' as const }],
  );
  return [...planned, ...idle];
}

async function saveOutcome(
  { trx, now }: OperationContext,
  target: StoredImport,
  outcome: Partial<Record<'columns' | 'fingerprint' | 'meanings' | 'unknown' | 'notices', string>>,
): Promise<void> {
  await trx
    .updateTable('sheet_import')
    .set({
      ...outcome,
      counts: JSON.stringify(await countRows(trx, target.id)),
      state: 'preview',
      problem: null,
      checked_at: now,
      version: target.version + 1,
    })
    .where('id', '=', target.id)
    .execute();
}

async function bytesOf({ trx, kernel }: OperationContext, { fileId }: StoredImport) {
  const file = await trx
    .selectFrom('file')
    .select('sha256')
    .where('id', '=', fileId)
    .executeTakeFirst();
  if (!file) throw notFound();
  const digest = file.sha256.toString('hex');
  const bytes = await kernel.files.get(digest);
  if (keyOf(bytes) !== digest) throw new Error(`the stored bytes of file ${fileId} are damaged`);
  return bytes;
}
