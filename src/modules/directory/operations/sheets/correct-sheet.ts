import { sql } from 'kysely';
import { z } from 'zod';
import { AppError, refuse } from '#platform/errors.ts';
import { defineOperation } from '#platform/operation/define.ts';
import { textKey } from '../../organisations/text-key.ts';
import { sheetPermissions } from '../../permissions/sheets.ts';
import { fieldsOf } from '../../sheets/fields/fields-of.ts';
import { beginWork, loadSheet, requireState } from '../../sheets/work/load-sheet.ts';
import { importId, rowChoice } from '../../sheets/work/schema.ts';

const output = z.object({ importId, version: z.number().int() });

export const mapSheet = defineOperation({
  name: 'sheet.map',
  summary: 'Says what the columns of a sheet hold; its rows are checked again.',
  input: z.object({
    importId,
    /** For each column that changes: its index from 0, and the key of a field or null. */
    columns: z
      .array(z.object({ index: z.number().int().min(0), field: z.string().max(60).nullable() }))
      .min(1)
      .max(1000),
  }),
  output,
  permission: sheetPermissions['sheet.map'],
  load: loadSheet,
  version: ({ version }) => version,
  async run(context, { columns: given }) {
    const { target, audit } = context;
    requireState(target, 'preview');
    const known = new Set(fieldsOf(target.kind).map(({ key }) => key));
    const said = new Map(given.map(({ index, field }) => [index, field]));
    const columns = target.columns.map((column) => {
      const field = said.get(column.index);
      return field === undefined || field === column.field
        ? column
        : { ...column, field, by: 'person' as const };
    });
    const held = columns.flatMap(({ field }) => field ?? []);
    if (held.some((field) => !known.has(field)))
      throw new AppError('invalid', {
        fields: [{ path: 'columns', code: 'unknown', message: 'there is no such field' }],
      });
    const twice = held.find((field, at) => held.indexOf(field) !== at);
    if (twice) throw refuse('sheets.field-twice', { field: twice });
    audit({
      objectType: 'sheet_import',
      objectId: target.id,
      objectName: target.fileName,
      after: { columns: columns.map(({ header, field }) => `${header} → ${field ?? '—'}`) },
    });
    const version = await beginWork(context, target, 'checking', {
      columns: JSON.stringify(columns),
    });
    return { importId: target.id, version };
  },
  http: { method: 'put', path: '/sheet-imports/{importId}/columns' },
});

export const explainWords = defineOperation({
  name: 'sheet.explain',
  summary:
    'Says what words of a sheet mean, for all its rows: keys of values or ids of organisations; an empty text leaves the word out.',
  input: z.object({
    importId,
    words: z
      .array(
        z.object({
          field: z.string().max(60),
          word: z.string().trim().min(1).max(5000),
          /** A key, an id, an empty text, or null to ask again. */
          meaning: z.string().max(60).nullable(),
        }),
      )
      .min(1)
      .max(1000),
  }),
  output,
  permission: sheetPermissions['sheet.explain'],
  load: loadSheet,
  version: ({ version }) => version,
  async run(context, { words }) {
    const { target, audit } = context;
    requireState(target, 'preview');
    const meanings = structuredClone(target.meanings);
    for (const { field, word, meaning } of words) {
      const ofField = meanings[field] ?? {};
      meanings[field] = ofField;
      if (meaning === null) delete ofField[textKey(word)];
      else ofField[textKey(word)] = meaning;
    }
    audit({
      objectType: 'sheet_import',
      objectId: target.id,
      objectName: target.fileName,
      after: { words: words.map(({ word, meaning }) => `${word} → ${meaning ?? '?'}`) },
    });
    const version = await beginWork(context, target, 'checking', {
      meanings: JSON.stringify(meanings),
    });
    return { importId: target.id, version };
  },
  http: { method: 'put', path: '/sheet-imports/{importId}/words' },
});

export const chooseRows = defineOperation({
  name: 'sheet.choose',
  summary:
    'Decides about doubtful rows: whom a row means, that it means nobody who is there yet, or that it is left out.',
  input: z.object({
    importId,
    rows: z
      .array(z.object({ number: z.number().int().min(1), choice: rowChoice.nullable() }))
      .min(1)
      .max(1000),
  }),
  output,
  permission: sheetPermissions['sheet.choose'],
  load: loadSheet,
  version: ({ version }) => version,
  async run(context, { rows }) {
    const { trx, target, audit } = context;
    requireState(target, 'preview');
    await sql`
      update sheet_row s set choice = nullif(r.choice, 'null')
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (number int, choice jsonb)
      where s.import_id = ${target.id} and s.number = r.number`.execute(trx);
    audit({
      objectType: 'sheet_import',
      objectId: target.id,
      objectName: target.fileName,
      after: {
        rows: rows.map(({ number, choice }) => `${number}: ${choice?.is ?? choice?.move ?? '?'}`),
      },
    });
    return { importId: target.id, version: await beginWork(context, target, 'checking') };
  },
  http: { method: 'put', path: '/sheet-imports/{importId}/choices' },
});
