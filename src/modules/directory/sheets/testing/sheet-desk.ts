import type { Actor } from '#platform/access/actor.ts';
import type { Kernel } from '#platform/kernel.ts';
import { runOperation } from '#platform/operation/run.ts';
import { runQuery } from '#platform/query/run.ts';
import { chooseRows, explainWords, mapSheet } from '../../operations/sheets/correct-sheet.ts';
import { acceptSheet, undoSheet } from '../../operations/sheets/settle-sheet.ts';
import { startSheet } from '../../operations/sheets/start-sheet.ts';
import type { RowChoice } from '../checking/planned.ts';
import type { SheetKind } from '../kinds.ts';
import { listSheetRows, readSheetImport } from '../queries.ts';
import { workOnSheet } from '../work/job.ts';

/** What a person does with sheets, each step with the work that follows it. */
export function sheetDesk(kernel: Kernel, actor: Actor) {
  const { kind, userId, name, ip, requestId } = actor;
  const work = (importId: string) =>
    workOnSheet.run(kernel, actor.centreId, {
      importId,
      by: { kind, userId, name, ip, requestId },
    });
  const read = (importId: string) => runQuery(kernel, actor, readSheetImport, { importId });
  return {
    read,
    work,
    rows: async (importId: string) =>
      (await runQuery(kernel, actor, listSheetRows, { importId, size: 200 })).rows,
    /** Up to the preview. */
    async bring(
      content: string | Uint8Array,
      of: SheetKind = 'people',
      fileName = 'рядки.csv',
      organisationId: string | null = null,
    ) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const { importId } = await runOperation(kernel, actor, startSheet, {
        kind: of,
        fileName,
        content: new Uint8Array(bytes),
        organisationId,
      });
      await work(importId);
      return importId;
    },
    async map(importId: string, columns: { index: number; field: string | null }[]) {
      await runOperation(kernel, actor, mapSheet, { importId, columns });
      await work(importId);
      return read(importId);
    },
    async explain(importId: string, words: { field: string; word: string; meaning: string }[]) {
      await runOperation(kernel, actor, explainWords, { importId, words });
      await work(importId);
      return read(importId);
    },
    async choose(importId: string, number: number, choice: RowChoice) {
      await runOperation(kernel, actor, chooseRows, { importId, rows: [{ number, choice }] });
      await work(importId);
      return read(importId);
    },
    async accept(importId: string, leaveOut = false) {
      await runOperation(kernel, actor, acceptSheet, { importId, leaveOut });
      await work(importId);
      return read(importId);
    },
    async undo(importId: string) {
      await runOperation(kernel, actor, undoSheet, { importId });
      await work(importId);
      return read(importId);
    },
  };
}
