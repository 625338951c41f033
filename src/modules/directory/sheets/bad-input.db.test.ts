import { beforeAll, describe, expect, it } from 'vitest';
import { runOperation } from '#platform/operation/run.ts';
import { testCentre, testKernel, testUser } from '../../../../tests/support/kernel.ts';
import { type ExcelParts, xlsxOf } from '../../../../tests/support/office-files.ts';
import { createOrganisation } from '../operations/organisations/create-organisation.ts';
import { sheetDesk } from './testing/sheet-desk.ts';

const kernel = await testKernel();
let desk: ReturnType<typeof sheetDesk>;
beforeAll(async () => {
  const director = await testUser(kernel, await testCentre(kernel.db), 'director');
  desk = sheetDesk(kernel, director);
  await runOperation(kernel, director, createOrganisation, {
    kind: 'vocational-college',
    name: 'Верхівський коледж',
    shortName: 'ВК',
  });
});

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const row = (number: number, ...cells: string[]) => `<row r="${number}">${cells.join('')}</row>`;
const book = (rows: string, more = ''): ExcelParts => ({
  sheets: { Аркуш1: `<sheetData>${rows}</sheetData>${more}` },
});
const bringBook = async (parts: ExcelParts) =>
  desk.bring(await xlsxOf(parts), 'people', 'люди.xlsx');

describe('workbooks as they come', () => {
  it('with a header of two merged rows above which a title stands, formulas and days as numbers', async () => {
    const importId = await bringBook(
      book(
        [
          row(1, cell('A1', 'Список педагогічних працівників')),
          row(
            3,
            cell('A3', 'ПІБ'),
            cell('B3', 'Заклад'),
            cell('C3', 'Стаж'),
            cell('E3', 'Дата народження'),
          ),
          row(4, cell('C4', 'загальний'), cell('D4', 'педагогічний')),
          row(
            5,
            cell('A5', 'Клен Ігор Іванович'),
            cell('B5', 'ВК'),
            '<c r="C5"><f>10+2</f><v>12</v></c>',
            cell('D5', '10'),
            '<c r="E5"><v>29465</v></c>',
          ),
          row(
            6,
            cell('A6', 'Явір Петро Іванович'),
            cell('D6', '3'),
            '<c r="E6" t="e"><v>#N/A</v></c>',
          ),
        ].join(''),
        '<mergeCells><mergeCell ref="A1:E1"/><mergeCell ref="A3:A4"/><mergeCell ref="C3:D3"/><mergeCell ref="B5:B6"/></mergeCells>',
      ),
    );
    const sheet = await desk.read(importId);
    expect(sheet.columns.map(({ field }) => field)).toEqual([
      'fullName',
      'organisation',
      'working',
      'teaching',
      'birthDate',
    ]);
    expect(sheet.notices).toEqual({ formulas: 1, errors: 1 });
    expect(
      (await desk.rows(importId)).map(({ number, state, changes, problems }) => [
        number,
        state,
        changes.birthDate?.[1] ?? null,
        problems.map(({ code }) => code),
      ]),
    ).toEqual([
      [5, 'new', '1980-09-01', []],
      [6, 'wrong', null, ['formula-failed']],
    ]);
  });

  it.each([
    [
      'a thousand columns and one',
      book(row(1, cell('A1', 'ПІБ'), cell('ALM1', 'зайве'))),
      'sheets.too-many-columns',
    ],
    ['no rows', book(''), 'sheets.source.empty'],
  ])('with %s are refused, and nothing is kept of them', async (_, parts, reason) => {
    const importId = await bringBook(parts);
    expect(await desk.read(importId)).toMatchObject({ state: 'failed', problem: { reason } });
    expect(await desk.rows(importId)).toEqual([]);
  });

  it('that are damaged are refused by their name', async () => {
    const whole = await xlsxOf(book(row(1, cell('A1', 'ПІБ'))));
    await expect(
      desk.bring(whole.slice(0, whole.length - 60), 'people', 'люди.xlsx'),
    ).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('texts as they come', () => {
  const text =
    'ПІБ;Заклад;Рік народження\r\n"Клен; Ігор Іванович";ВК;1980\r\n\r\nЯвір Петро Іванович;ВК;1981\r\n';
  const cyrillic = (body: string) =>
    Uint8Array.from(
      [...body].map((letter) => {
        const code = letter.codePointAt(0) ?? 0;
        if (code < 128) return code;
        if (letter === 'І') return 0xb2;
        if (letter === 'і') return 0xb3;
        return code - 0x410 + 0xc0;
      }),
    );
  it.each([
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16', new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['Windows-1251', cyrillic(text)],
    ['tabs, as pasted from Excel', new TextEncoder().encode(text.replace(/;(?! )/g, '\t'))],
  ])('in %s, with empty lines', async (_, bytes) => {
    const importId = await desk.bring(bytes);
    expect((await desk.rows(importId)).map(({ number, state }) => [number, state])).toEqual([
      [2, 'new'],
      [4, 'new'],
    ]);
  });

  it('of too many rows are refused with the limit', async () => {
    const many = `ПІБ\n${'Клен Ігор\n'.repeat(60_001)}`;
    expect(await desk.read(await desk.bring(many))).toMatchObject({
      state: 'failed',
      problem: { reason: 'sheets.too-many-rows', params: { most: 60_000 } },
    });
  });
});
