import { textKey } from '../../organisations/text-key.ts';
import type { Field } from '../fields/field.ts';
import type { SheetColumn } from '../mapping/guess-columns.ts';
import type { SourceRow } from '../reading/table.ts';
import { valueReader } from '../values/read-value.ts';
import type { CheckContext, ReadRow, RowChoice } from './planned.ts';

/** Reads the cells of rows by their columns; gives null for a row that only repeats the header or explains it. */
export function rowReader(
  fields: readonly Field[],
  columns: readonly SheetColumn[],
  context: Pick<CheckContext, 'pack' | 'today' | 'meanings'>,
): (row: SourceRow, choice: RowChoice | null) => ReadRow | null {
  const mapped = columns.flatMap(({ index, field: key, header }) => {
    const field = fields.find((one) => one.key === key);
    if (!field) return [];
    const idle = new Set([header, ...Object.values(field.hint)].map(textKey));
    return [{ index, field, idle, read: valueReader(field, context) }];
  });
  return ({ number, cells }, choice) => {
    const row: ReadRow = { number, cells, values: {}, problems: [], choice };
    let idle = 0;
    let filled = 0;
    for (const { index, field, idle: words, read } of mapped) {
      const text = cells[index] ?? '';
      if (text === '') continue;
      filled += 1;
      if (words.has(textKey(text))) idle += 1;
      const cell = /^#[А-ЯA-Z/0!?]{2,8}$/u.test(text)
        ? { problem: { code: 'formula-failed' } }
        : read(text);
      if ('value' in cell) {
        if (cell.value !== null) row.values[field.key] = cell.value;
        continue;
      }
      const { code, params, word } = cell.problem;
      row.problems.push({
        field: field.key,
        column: index + 1,
        code,
        params: { ...params, text: text.slice(0, 80), ...(word !== undefined && { word }) },
        level: word === undefined ? 'wrong' : 'doubt',
      });
    }
    return filled === 0 || idle === filled ? null : row;
  };
}
