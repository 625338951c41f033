import { expect, test } from 'vitest';
import { writeExcel } from '#platform/documents/excel/write-excel.ts';
import type { SourceRow } from '../table.ts';
import { withTables } from './with-tables.ts';

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, at) => [`Прізвище ${at}`, 'x'.repeat(40)]);
const csv = (count: number) =>
  new TextEncoder().encode(
    rowsOf(count)
      .map((row) => row.join(';'))
      .join('\n'),
  );

/** All rows of the first table, read twice from its beginning. */
const readTwice = (bytes: Uint8Array, name: string) =>
  withTables(bytes, name, async ([table]) => {
    const readings: SourceRow[][] = [];
    for (let turn = 0; turn < 2; turn++) {
      const rows: SourceRow[] = [];
      await table?.read(async (batch) => {
        rows.push(...batch);
        return true;
      });
      readings.push(rows);
    }
    return readings;
  });

test.each([
  ['a small text, in place', csv(50), 'a.csv', 50],
  ['a large text, in a thread', csv(8_000), 'a.csv', 8_000],
])('%s: every row in order, as often as it is read', async (_, bytes, name, count) => {
  const [once, twice] = await readTwice(bytes, name);
  expect(once?.map(({ number }) => number)).toEqual(
    Array.from({ length: count }, (_, at) => at + 1),
  );
  expect(once?.at(-1)?.cells[0]).toBe(`Прізвище ${count - 1}`);
  expect(twice).toEqual(once);
});

test('a large workbook comes out of the thread as it went in; no more is read than is wanted', async () => {
  const columns = [
    { header: 'ПІБ', width: 9 },
    { header: 'Нотатка', width: 9 },
  ];
  const name = 'Люди';
  const noise = rowsOf(12_000).map(([who], at) => [who ?? '', `${Math.sin(at)} ${Math.cos(at)}`]);
  const bytes = await writeExcel({ sheets: [{ name, columns, rows: noise }] });
  expect(bytes.length).toBeGreaterThan(256 * 1024);
  await withTables(bytes, 'a.xlsx', async ([table]) => {
    expect(table?.name).toBe('Люди');
    let batches = 0;
    await table?.read(async () => ++batches < 2);
    expect(batches).toBe(2);
    let rows = 0;
    await table?.read(async (batch) => {
      rows += batch.length;
      return true;
    });
    expect(rows).toBe(12_001);
  });
});

test('what a large file is refused for arrives as it was said', async () => {
  const broken = new Uint8Array(300_000).fill(7);
  broken.set([0x50, 0x4b, 3, 4]);
  await expect(withTables(broken, 'a.xlsx', async () => 1)).rejects.toMatchObject({
    code: 'refused',
    details: { reason: 'sheets.source.damaged' },
  });
});

test('a failure of the work ends the thread and is the caller’s', async () => {
  const failing = withTables(csv(8_000), 'a.csv', async ([table]) => {
    await table?.read(async () => {
      throw new Error('stop');
    });
  });
  await expect(failing).rejects.toThrow('stop');
});
