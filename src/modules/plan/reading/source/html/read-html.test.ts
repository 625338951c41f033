import { expect, test } from 'vitest';
import { readPastedHtml, readSource } from '../read-source.ts';
import type { ParagraphBlock, TableBlock } from '../types.ts';

const paragraphs = (html: string) =>
  readPastedHtml(html).blocks.filter(
    (block): block is ParagraphBlock => block.kind === 'paragraph',
  );

function table(html: string): TableBlock {
  const found = readPastedHtml(html).blocks.filter((block) => block.kind === 'table');
  expect(found).toHaveLength(1);
  return found[0]!;
}

test('cells over rows and columns', () => {
  const { rows } = table(
    '<table><thead><tr><th>№<th>Зміст<th>Строк</thead><tr><td rowspan=3>1<td rowspan=2>а<td>май<tr><td>червень<tr><td colspan=9>б</table>',
  );
  expect(rows.map(({ header }) => header ?? false)).toEqual([true, false, false, false]);
  expect(
    rows.map(({ cells }) => cells.map((c) => (c.continues ? '^' : c.lines.join('|')))),
  ).toEqual([
    ['№', 'Зміст', 'Строк'],
    ['1', 'а', 'май'],
    ['^', '^', 'червень'],
    ['^', 'б'],
  ]);
  expect(rows[0]!.cells.every(({ bold }) => bold)).toBe(true);
});

test('lines of a cell: paragraphs, breaks, lists, a table inside', () => {
  const { rows } = table(
    '<table><tr><td><p>перший\n  рядок<br>другий<br></p><ol type=a start=2><li>раз<li>два</ol><table><tr><td>ще<td>й ще</table><td></table>',
  );
  expect(rows[0]!.cells).toEqual([
    {
      lines: ['перший рядок', 'другий', 'раз', 'два', 'ще', 'й ще'],
      markers: [null, null, 'b.', 'c.', null, null],
      span: 1,
    },
    { lines: [''], span: 1 },
  ]);
});

test('a paste from Word: its own list numbers, tabs and hidden text', () => {
  const found = paragraphs(
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color: red}</style></head><body><!--StartFragment-->
    <p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span><![endif]><span lang=UK>Огляд<o:p></o:p></span></p>
    <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;</span></span></span>Нарада</p>
    <p class=MsoNormal align=center style='text-align:center'><b>І.<span style='mso-tab-count:1'>   </span>Розділ</b><span style='display:none'>сховано</span><del>зайве</del><ins> нове</ins></p>
    <!--EndFragment--></body></html>`,
  );
  expect(found).toEqual([
    { kind: 'paragraph', text: 'Огляд', list: { level: 1, marker: '1.2.' }, line: 1 },
    { kind: 'paragraph', text: 'Нарада', list: { level: 0, marker: '•' }, line: 2 },
    { kind: 'paragraph', text: 'І.\tРозділ нове', align: 'center', line: 3 },
  ]);
});

test('headings, nested lists and text outside of paragraphs', () => {
  const found = paragraphs(
    'вільний <b>текст</b><h2>Розділ</h2><ul><li>один<ol><li>два</ol><li>три<p>далі</p></ul><p><strong>усе</strong></p>',
  );
  expect(
    found.map(({ text, list, heading, bold }) => [text, list?.marker, list?.level, heading, bold]),
  ).toEqual([
    ['вільний текст', undefined, undefined, undefined, undefined],
    ['Розділ', undefined, undefined, 2, undefined],
    ['один', '•', 0, undefined, undefined],
    ['два', '1.', 1, undefined, undefined],
    ['три', '•', 0, undefined, undefined],
    ['далі', null, 0, undefined, undefined],
    ['усе', undefined, undefined, undefined, true],
  ]);
});

test('nothing but text comes out', () => {
  const [found] = paragraphs(
    '<p onclick="x()">a &lt;b&gt;<script>alert(1)</script><img src=x onerror=y><iframe>z</iframe></p>',
  );
  expect(found?.text).toBe('a <b>');
});

test('elements without end are read flat', () => {
  expect(paragraphs(`${'<div>'.repeat(400)}глибоко`).map(({ text }) => text)).toEqual(['глибоко']);
});

test('a page saved by Word as .doc, in the encoding that it names', async () => {
  const cyrillic = [0xcf, 0xeb, 0xe0, 0xed];
  const start =
    '<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1251"></head><p>';
  const bytes = new Uint8Array([...new TextEncoder().encode(start), ...cyrillic]);
  expect(await readSource(bytes, 'plan.doc')).toEqual({
    format: 'html',
    blocks: [{ kind: 'paragraph', text: 'План', line: 1 }],
  });
});

test('text that only contains markup is text, unless the name says HTML', async () => {
  const bytes = new TextEncoder().encode('<p>План</p>');
  expect((await readSource(bytes, 'plan.txt')).blocks).toMatchObject([{ text: '<p>План</p>' }]);
  expect((await readSource(bytes, 'plan.html')).blocks).toMatchObject([{ text: 'План' }]);
});
