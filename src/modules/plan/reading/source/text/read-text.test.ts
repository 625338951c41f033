import { expect, test } from 'vitest';
import { readText } from './read-text.ts';

test('lines are paragraphs, runs of lines with tabs are tables, numbers are those of the file', () => {
  const { format, blocks } = readText('План\n\n1\tНарада\tтравень\r\n\t- друга\t\r\rКінець\n');
  expect(format).toBe('text');
  expect(blocks).toEqual([
    { kind: 'paragraph', text: 'План', line: 1 },
    {
      kind: 'table',
      line: 3,
      rows: [
        {
          line: 3,
          cells: ['1', 'Нарада', 'травень'].map((line) => ({ lines: [line], span: 1 })),
        },
        { line: 4, cells: ['', '- друга', ''].map((line) => ({ lines: [line], span: 1 })) },
      ],
    },
    { kind: 'paragraph', text: 'Кінець', line: 6 },
  ]);
});

test('an empty line ends a table', () => {
  const { blocks } = readText('1\tа\n\n2\tб');
  expect(blocks.map(({ kind, line }) => [kind, line])).toEqual([
    ['table', 1],
    ['table', 3],
  ]);
});

test('markup in the text stays text', () => {
  const { blocks } = readText('**Тема**\n2.1\t<p>- огляд <ul> &amp;</p>');
  expect(blocks).toMatchObject([
    { text: '**Тема**' },
    { rows: [{ cells: [{ lines: ['2.1'] }, { lines: ['<p>- огляд <ul> &amp;</p>'] }] }] },
  ]);
});

/** The cells' lines of each row of the only table. */
function rowsOf(text: string): string[][][] {
  return readText(text).blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map(({ cells }) => cells.map(({ lines }) => lines)) : [],
  );
}

test('Word pastes a line break in a cell as a vertical tab', () => {
  expect(rowsOf('1\tЯвір Т.С.\vКалина О.П.')).toEqual([[['1'], ['Явір Т.С.', 'Калина О.П.']]]);
});

test('Excel pastes a cell with line breaks in quotes', () => {
  expect(rowsOf('1\t"огляд:\n- ""Мрія"";\n- сайти"\tтравень\n2\tдалі\t')).toEqual([
    [['1'], ['огляд:', '- "Мрія";', '- сайти'], ['травень']],
    [['2'], ['далі'], ['']],
  ]);
});

test('a quote that nobody closes, or quotes of the text itself, join nothing', () => {
  expect(rowsOf('1\t"огляд\n2\tнарада')).toEqual([
    [['1'], ['"огляд']],
    [['2'], ['нарада']],
  ]);
  expect(rowsOf('1\t"Мрія"')).toEqual([[['1'], ['"Мрія"']]]);
  const paragraphs = readText('"Перший\nдругий"').blocks;
  expect(paragraphs).toMatchObject([{ text: '"Перший' }, { text: 'другий"' }]);
});
