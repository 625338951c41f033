import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { conservation } from '#modules/plan/reading/conservation.ts';
import { readPlan } from '#modules/plan/reading/read-plan.ts';
import { readPastedText, readSource } from '#modules/plan/reading/source/read-source.ts';
import type { SourceDocument } from '#modules/plan/reading/source/types.ts';
import { flatten } from './support/flatten.ts';
import { seedPath } from './support/requirements.ts';
import { saveAsDocx, saveAsXlsx } from './support/save-as.ts';

/** The real plan laid out anew: columns in another order, other headers, a column or all headers gone. */
const lines = readFileSync(seedPath('002'), 'utf8').split('\n');
const headerAt = lines.findIndex((line) => line.startsWith('№ з/п'));
type Column = 'number' | 'text' | 'responsible' | 'form' | 'deadline';
const columns: readonly Column[] = ['number', 'text', 'responsible', 'form', 'deadline'];

/** Five cells of a row, those that a page break moved left put back. */
function cellsOf(line: string): string[] {
  const cells = line.split('\t');
  const moved = cells.length === 4 || (cells[4] === '' && /^(?:<p>)?(?:- |«)/.test(cells[0]!));
  return moved ? ['', ...cells.slice(0, 4)] : [...cells, '', '', '', ''].slice(0, 5);
}

function layOut(order: readonly Column[], headers: Record<string, string> | null): string {
  return lines
    .flatMap((line, at) => {
      if (at < headerAt || !line.includes('\t')) return [line];
      if (at === headerAt)
        return headers ? [order.map((column) => headers[column]).join('\t')] : [];
      const cells = cellsOf(line);
      const isChapter =
        cells[0] !== '' &&
        !/^(?:<p>)?\d/.test(cells[0]!) &&
        cells.slice(1).every((cell) => cell === '');
      const row = order.map((column) => cells[columns.indexOf(column)]!);
      return [(isChapter ? [cells[0], ...row.slice(1).map(() => '')] : row).join('\t')];
    })
    .join('\n');
}

const rowsOf = (source: SourceDocument) => {
  const reading = readPlan(source);
  expect(conservation(source, reading)).toEqual({ lost: [], invented: [] });
  return flatten(reading).map(({ path, item }) => ({
    path,
    text: item.text,
    responsible: item.responsible.raw,
    form: item.form.raw,
    deadline: item.deadline.raw,
  }));
};
const expected = rowsOf(readPastedText(lines.join('\n')));

const headers = {
  usual: {
    number: '№ з/п',
    text: 'Зміст роботи',
    responsible: 'Відповідальний',
    form: 'Форма',
    deadline: 'Термін виконання',
  },
  other: {
    number: 'з/п',
    text: 'Зміст діяльності',
    responsible: 'Виконавці',
    form: 'Звітні матеріали',
    deadline: 'Строки',
  },
  russian: {
    number: '№',
    text: 'Мероприятия',
    responsible: 'Ответственные исполнители',
    form: 'Результат. Вид документа',
    deadline: 'Сроки исполнения',
  },
  abbreviated: {
    number: '№ п/п',
    text: 'Назва заходу',
    responsible: 'Вiдповiдальн.',
    form: 'Форма узагальнення',
    deadline: 'Коли',
  },
};
const orders: readonly (readonly Column[])[] = [
  ['number', 'text', 'deadline', 'responsible', 'form'],
  ['number', 'deadline', 'text', 'responsible', 'form'],
  ['number', 'text', 'form', 'deadline', 'responsible'],
];

describe('the same plan in another layout reads the same', () => {
  it.each(
    Object.entries(headers).flatMap(([name, header]) =>
      orders.map((order) => [name, order, header] as const),
    ),
  )('%s headers, %j', (_, order, header) => {
    expect(rowsOf(readPastedText(layOut(order, header)))).toEqual(expected);
  });

  it('without the column of forms', () => {
    const source = readPastedText(
      layOut(['number', 'text', 'responsible', 'deadline'], headers.usual),
    );
    expect(rowsOf(source)).toEqual(expected.map((row) => ({ ...row, form: '' })));
  });

  it.each([[columns], [orders[0]!]])('without a header: %j', (order) => {
    expect(rowsOf(readPastedText(layOut(order, null)))).toEqual(expected);
  });

  it('reordered and saved by Word and Excel', async () => {
    const source = readPastedText(layOut(orders[0]!, headers.other));
    expect(rowsOf(await readSource(await saveAsDocx(source), 'plan.docx'))).toEqual(expected);
    expect(rowsOf(await readSource(await saveAsXlsx(source), 'plan.xlsx'))).toEqual(expected);
  });

  it('with the number typed before the text, in 99 of 100 items', () => {
    const table = layOut(['number', 'text', 'deadline', 'responsible'], headers.usual);
    const typed = table.split('\n').map((line, at) => {
      if (at < headerAt || !line.includes('\t')) return line;
      const [number, text, ...rest] = line.split('\t');
      return [at === headerAt ? text : `${number} ${text}`.trim(), ...rest].join('\t');
    });
    const read = new Map(rowsOf(readPastedText(typed.join('\n'))).map((row) => [row.path, row]));
    const right = expected.filter((row) => {
      const other = read.get(row.path);
      return (
        other?.text === row.text &&
        other.responsible === row.responsible &&
        other.deadline === row.deadline
      );
    });
    expect(right.length / expected.length).toBeGreaterThan(0.99);
  });
});
