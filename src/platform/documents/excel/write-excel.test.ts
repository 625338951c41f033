import { readSheet } from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { unzipped } from '../testing/read-zip.ts';
import { hostile } from '../testing/samples.ts';
import type { Sheet } from './workbook.ts';
import { writeExcel } from './write-excel.ts';

const sheet = (rows: Sheet['rows'], name = 'Аркуш'): Sheet => ({
  name,
  columns: [
    { header: 'Текст', width: 20 },
    { header: 'Число', width: 8 },
    { header: 'Дата', width: 12 },
  ],
  rows,
});

test('dates come back as dates, numbers as numbers, an empty cell as nothing', async () => {
  const file = await writeExcel({
    sheets: [
      sheet([
        ['01.02', 7, { date: '2031-02-28' }],
        ['', null, null],
      ]),
    ],
  });
  const rows = await readSheet(Buffer.from(file));
  expect(rows[0]).toEqual(['Текст', 'Число', 'Дата']);
  expect(rows[1]).toEqual(['01.02', 7, new Date('2031-02-28T00:00:00Z')]);
  expect(rows[2] ?? [null, null, null]).toEqual([null, null, null]);
});

test('what looks like a formula is a text, and stays one when it is typed again', async () => {
  const texts = ['=1+1', '+380', '-підтримка', '@SUM(A1)', ...hostile];
  const file = await writeExcel({ sheets: [sheet(texts.map((text) => [text, null, null]))] });
  const parts = await unzipped(file);
  const xml = parts.get('xl/worksheets/sheet1.xml') ?? '';
  expect(xml).not.toContain('<f>');
  const rows = await readSheet(Buffer.from(file));
  expect(rows.slice(1).map(([text]) => text)).toEqual(texts);
  const styles = parts.get('xl/styles.xml') ?? '';
  const textFormat = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1];
  const looks = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf [^>]*>/g)].map(String);
  const cells = [...xml.matchAll(/<c r="A(\d+)" s="(\d+)"/g)];
  const formatOf = (row: number) => looks[Number(cells.find(([, at]) => Number(at) === row)?.[2])];
  for (const row of [2, 3, 4, 5]) expect(formatOf(row)).toContain(`numFmtId="${textFormat}"`);
});

test('the header is frozen and filtered over all rows', async () => {
  const file = await writeExcel({
    sheets: [
      sheet([
        ['а', 1, null],
        ['б', 2, null],
      ]),
    ],
  });
  const xml = (await unzipped(file)).get('xl/worksheets/sheet1.xml') ?? '';
  expect(xml).toContain('<autoFilter ref="A1:C3"/>');
  expect(xml).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
  const order = ['<sheetPr', '<sheetViews', '<cols', '<sheetData', '<autoFilter', '<pageSetup'];
  expect(order.map((tag) => xml.indexOf(tag))).toEqual(
    order.map((tag) => xml.indexOf(tag)).toSorted((a, b) => a - b),
  );
});

test('a list with a chart has one of Excel’s own, of its cells', async () => {
  const list = sheet(
    [
      ['Перший & другий', 3, null],
      ['Третій', 5, null],
      ['Усього', 8, null],
    ],
    'За розділами',
  );
  const file = await writeExcel({
    sheets: [
      sheet([['x', 1, null]]),
      {
        ...list,
        chart: {
          title: 'Скільки «зроблено»',
          rows: 2,
          series: [{ column: 1, color: '#2e6b3f' }],
          direction: 'across',
          stacked: true,
        },
      },
    ],
  });
  const parts = await unzipped(file);
  const chart = parts.get('xl/charts/chart2.xml') ?? '';
  expect(chart).toContain("<c:f>'За розділами'!$B$2:$B$3</c:f>");
  expect(chart).toContain('<c:v>Перший &amp; другий</c:v>');
  expect(parts.get('[Content_Types].xml')).toContain('/xl/charts/chart2.xml');
  expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<drawing');
  expect(parts.has('xl/charts/chart1.xml')).toBe(false);
  expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('<drawing');
  expect((await readSheet(Buffer.from(file), 2))[1]).toEqual(['Перший & другий', 3, null]);
});

test('names that Excel refuses are mended and told apart', async () => {
  const names = [
    'Звіт [1]: a/b?',
    'Дуже довга назва аркуша, довша за тридцять один знак',
    '',
    'А',
    'а',
  ];
  const file = await writeExcel({ sheets: names.map((name) => sheet([['x', 1, null]], name)) });
  const xml = (await unzipped(file)).get('xl/workbook.xml') ?? '';
  const written = [...xml.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, name]) => name ?? '');
  expect(written).toHaveLength(5);
  for (const name of written) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(5);
});
