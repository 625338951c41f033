import { expect, it } from 'vitest';
import { writeCsv } from './write-csv.ts';

const written = (rows: (string | number | null | { date: string })[][]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    writeCsv({ name: 'Список', columns: [{ header: 'Назва', width: 10 }], rows }),
  );

it('begins with a byte order mark and quotes what would break a line', () => {
  expect(written([['Ріка, «Сула»'], ['мовив "так"'], ['два\nрядки']])).toBe(
    '\ufeffНазва\r\n"Ріка, «Сула»"\r\n"мовив ""так"""\r\n"два\nрядки"\r\n',
  );
});

it('never writes a formula', () => {
  expect(written([['=1+1'], ['@x'], ['-5'], [-5]])).toBe(
    "\ufeffНазва\r\n'=1+1\r\n'@x\r\n'-5\r\n-5\r\n",
  );
});

it('writes days as they are and leaves nothing for nothing', () => {
  expect(written([[{ date: '2026-03-05' }, null]])).toBe('\ufeffНазва\r\n2026-03-05,\r\n');
});

it('starts no cell with a formula where a program takes another sign for the end of a cell', () => {
  const texts = [
    'Гурток;=HYPERLINK("http://evil.example")',
    'рядок\n=1+1',
    'а;\t@СУММ(A1)',
    'а; +1',
  ];
  for (const text of texts)
    for (const cell of written([[text]]).split(/[;\t\r\n,]/))
      expect(cell.replaceAll('"', '').trim(), text).not.toMatch(/^[=+@-]/);
  expect(written([['Ліцей № 5; вул. Тиха']])).toContain('Ліцей № 5; вул. Тиха');
});
