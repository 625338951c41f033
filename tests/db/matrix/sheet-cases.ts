import { randomUUID } from 'node:crypto';
import { type Case, type Cases, nothing } from './case.ts';
import type { World } from './world.ts';

const by = { kind: 'system', userId: null, name: 'перевірка', ip: null, requestId: null };
const idOf = (output: unknown): string =>
  (output as { importId?: string }).importId ?? randomUUID();
const content = (text: string) => Buffer.from(text).toString('base64');

/** A sheet of the world's institution, begun and not read yet. */
async function begun(of: World, organisationId: string): Promise<string> {
  return idOf(
    await of.prepare('sheet.start', {
      kind: 'people',
      fileName: 'люди.csv',
      content: content(`ПІБ;Посада\nПробна ${randomUUID().replace(/[^a-f]/g, '')} Проба;викладач`),
      organisationId,
    }),
  );
}

/** A sheet in its preview. */
async function preview(of: World): Promise<string> {
  const importId = await begun(of, await of.organisation());
  await of.prepare('sheet.work', { importId, by });
  return importId;
}

async function accepted(of: World): Promise<string> {
  const importId = await preview(of);
  await of.prepare('sheet.accept', { importId });
  await of.prepare('sheet.work', { importId, by });
  return importId;
}

const on = (sheet: (of: World) => Promise<string>, more: object = {}): Case => ({
  input: async (of) => ({ importId: await sheet(of), ...more }),
  placed: true,
});

/** Sheets of rows; each is of an institution, which its head may bring in. */
export const sheetCases: Cases = {
  'sheet.list': nothing,
  'sheet.get': on(preview),
  'sheet.rows': on(preview),
  'sheet.missing': on(preview),
  'sheet.fields': { input: async () => ({ kind: 'people' }) },
  'sheet.rejected': on(preview),
  'sheet.template': { input: async () => ({ kind: 'people' }) },
  'sheet.export': nothing,
  'sheet.start': {
    input: async (_, other) => ({
      kind: 'people',
      fileName: 'люди.csv',
      content: content('ПІБ\nПробна Проба Пробівна'),
      organisationId: await other.organisation(),
    }),
    refers: true,
    placed: true,
  },
  'sheet.map': on(preview, { columns: [{ index: 1, field: null }] }),
  'sheet.explain': on(preview, { words: [{ field: 'category', word: 'вищя', meaning: '' }] }),
  'sheet.choose': on(preview, { rows: [{ number: 2, choice: { is: 'skip' } }] }),
  'sheet.accept': on(preview),
  'sheet.undo': on(accepted),
  'sheet.stop': on(async (of) => begun(of, await of.organisation())),
  'sheet.discard': on(preview),
  'sheet.discard-stale': nothing,
  'sheet.work': { input: async (of) => ({ importId: await preview(of), by }) },
};
