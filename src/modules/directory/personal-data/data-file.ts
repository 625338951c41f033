import { createHash } from 'node:crypto';
import type { CellValue } from '#platform/documents/excel/workbook.ts';
import type { FileContent } from '#platform/files/read-file.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { translator } from '#platform/i18n/translator.ts';
import { workbookFile } from '../sheets/export/workbook-file.ts';
import type { RowsOfTable } from './about-person.ts';

export const dataFormats = ['xlsx', 'json'] as const;
export type DataFormat = (typeof dataFormats)[number];

export interface PersonData {
  name: string;
  madeAt: Date;
  tables: RowsOfTable[];
}

/** All about a person as a file: a workbook to read, with a sheet for each kind of record, or JSON for programs. */
export async function dataFile(
  { name, madeAt, tables }: PersonData,
  format: DataFormat,
  locale: Locale,
): Promise<FileContent> {
  const t = translator(locale).getFixedT(null, ['personalData', 'audit']);
  const say = t as unknown as (key: string, options: { defaultValue: string }) => string;
  const fileName = `${t('data.file')} ${name}.${format}`;
  if (format === 'json') {
    const bytes = Buffer.from(JSON.stringify({ about: name, madeAt, tables }, null, 2));
    const digest = createHash('sha256').update(bytes).digest('hex');
    return { name: fileName, mediaType: 'application/json', bytes, digest };
  }
  const used = new Set<string>();
  return workbookFile(
    fileName,
    tables.map(({ table, rows }) => {
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
      const shown = columns.filter((column) => rows.some((row) => cellOf(row[column]) !== null));
      return {
        name: sheetName(say(`table.${table}`, { defaultValue: table }), used),
        headers: shown.map((column) =>
          say(`audit:field.${camel(column)}`, { defaultValue: column.replaceAll('_', ' ') }),
        ),
        widths: shown.map(() => 24),
        rows: rows.map((row) => shown.map((column) => cellOf(row[column]))),
      };
    }),
  );
}

const camel = (column: string) =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A name that Excel takes: 31 signs, none of them its own, no two alike. */
function sheetName(name: string, used: Set<string>): string {
  const plain = name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 28);
  let free = plain;
  for (let number = 2; used.has(free.toLowerCase()); number++) free = `${plain} ${number}`;
  used.add(free.toLowerCase());
  return free;
}

function cellOf(value: unknown): CellValue {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? '✓' : '–';
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object'))
    return value.length > 0 ? value.join(', ') : null;
  if (typeof value === 'object') {
    const text = JSON.stringify(value);
    return text === '{}' || text === '[]' ? null : text.slice(0, 32_000);
  }
  const text = String(value);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? { date: text } : text.slice(0, 32_000);
}
