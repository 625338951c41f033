import { expect, test } from 'vitest';
import {
  docxOf,
  paragraph,
  row,
  type WordParts,
} from '../../../../../../tests/support/office-files.ts';
import { readSource } from '../read-source.ts';
import type { Block, ParagraphBlock, TableBlock } from '../types.ts';

async function blocks(body: string, parts: WordParts = {}): Promise<Block[]> {
  return (await readSource(docxOf(body, parts), 'plan.docx')).blocks;
}

async function paragraphs(body: string, parts: WordParts = {}): Promise<ParagraphBlock[]> {
  return (await blocks(body, parts)).filter((block) => block.kind === 'paragraph');
}

async function table(body: string, parts: WordParts = {}): Promise<TableBlock> {
  const found = (await blocks(`<w:tbl>${body}</w:tbl>`, parts)).filter((b) => b.kind === 'table');
  expect(found).toHaveLength(1);
  return found[0]!;
}

const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

const abstract = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;

const num = (id: number, definition: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`;

const inList = (id: number, at = 0) =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;

const markers = (found: ParagraphBlock[]) => found.map(({ list }) => list?.marker ?? null);

test('numbers of several levels are counted and written as Word prints them', async () => {
  const numbering =
    abstract(7, level(0, 'upperRoman', '%1.'), level(1, 'decimal', '%1.%2.', '<w:isLgl/>')) +
    num(3, 7);
  const found = await paragraphs(
    [0, 1, 1, 0, 1].map((at) => paragraph('рядок', inList(3, at))).join(''),
    { numbering },
  );
  expect(markers(found)).toEqual(['I.', '1.1.', '1.2.', 'II.', '2.1.']);
  expect(found.map(({ list }) => list?.level)).toEqual([0, 1, 1, 0, 1]);
});

test('lists of one definition go on counting, unless one starts anew', async () => {
  const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
  const numbering =
    abstract(1, level(0, 'decimal', '%1)')) + num(1, 1) + num(2, 1) + num(3, 1, restart);
  const found = await paragraphs(
    [1, 1, 2, 3, 3, 1].map((id) => paragraph('рядок', inList(id))).join(''),
    { numbering },
  );
  expect(markers(found)).toEqual(['1)', '2)', '3)', '5)', '6)', '7)']);
});

test('a deeper level starts anew after its parent, unless it is told not to', async () => {
  const numbering =
    abstract(1, level(0, 'decimal', '%1'), level(1, 'decimal', '%2', '<w:lvlRestart w:val="0"/>')) +
    num(1, 1);
  const found = await paragraphs(
    [0, 1, 0, 1].map((at) => paragraph('рядок', inList(1, at))).join(''),
    { numbering },
  );
  expect(markers(found)).toEqual(['1', '1', '2', '2']);
});

test.each([
  ['russianLower', '%1)', ['а)', 'б)', 'в)']],
  ['lowerLetter', '(%1)', ['(a)', '(b)', '(c)']],
  ['decimalZero', '%1', ['01', '02', '03']],
  ['bullet', '\uF0B7', ['•', '•', '•']],
  ['bullet', '-', ['-', '-', '-']],
])('a list of format %s with text %s', async (format, text, expected) => {
  const numbering = abstract(1, level(0, format, text)) + num(1, 1);
  const found = await paragraphs(paragraph('рядок', inList(1)).repeat(3), { numbering });
  expect(markers(found)).toEqual(expected);
});

test('a list may come from the style, a list style, and be taken away by the paragraph', async () => {
  const numbering =
    `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Plan"/></w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'decimal', '%1.')}${level(1, 'decimal', '%1.%2.', '<w:pStyle w:val="Item"/>')}<w:styleLink w:val="Plan"/></w:abstractNum>` +
    num(4, 1);
  const styles = `<w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>`;
  const found = await paragraphs(
    paragraph('один', '<w:pStyle w:val="Item"/>') +
      paragraph('два', `<w:pStyle w:val="Item"/>${inList(0)}`) +
      paragraph('три', '<w:pStyle w:val="Item"/>'),
    { numbering, styles },
  );
  expect(markers(found)).toEqual(['1.1.', null, '1.2.']);
});

test('a number that Word counts itself is given as the marker of an empty line', async () => {
  const numbering = abstract(1, level(0, 'decimal', '%1.')) + num(1, 1);
  const counted = paragraph('', inList(1));
  const { rows } = await table(
    row(counted, paragraph('Огляд сайтів')) + row(counted, paragraph('Виставка')),
    { numbering },
  );
  expect(rows.map(({ cells }) => cells[0])).toEqual([
    { lines: [''], markers: ['1.'], span: 1 },
    { lines: [''], markers: ['2.'], span: 1 },
  ]);
});

test('merged cells, gaps before a row and repeated headers', async () => {
  const { rows } = await table(
    `<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('Зміст')}</w:tc><w:tc>${paragraph('Строк')}</w:tc></w:tr>` +
      `<w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph('Школа')}</w:tc><w:tc>${paragraph('а')}</w:tc><w:tc>${paragraph('май')}</w:tc></w:tr>` +
      `<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph('')}</w:tc><w:tc>${paragraph('б')}</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph('нічого вище')}</w:tc></w:tr>` +
      `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr><w:tc>${paragraph('липень')}</w:tc></w:tr>`,
  );
  expect(rows.map(({ header }) => header ?? false)).toEqual([true, false, false, false]);
  expect(rows[0]!.cells.map(({ span }) => span)).toEqual([2, 1]);
  expect(rows[2]!.cells).toEqual([
    { lines: [], span: 1, continues: true },
    { lines: ['б'], span: 1 },
    { lines: ['нічого вище'], span: 1 },
  ]);
  expect(rows[3]!.cells).toEqual([
    { lines: [''], span: 2 },
    { lines: ['липень'], span: 1 },
  ]);
});

test('tracked changes: insertions stay, deletions go, also whole rows and paragraph ends', async () => {
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
  const body =
    `<w:p>${run('до ')}<w:ins>${run('10 ')}</w:ins><w:del><w:r><w:delText>5 </w:delText></w:r></w:del>${run('травня')}</w:p>` +
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('перша ')}</w:p><w:p>${run('половина')}</w:p>` +
    `<w:p><w:moveFrom>${run('старе місце')}</w:moveFrom></w:p><w:p><w:moveTo>${run('нове місце')}</w:moveTo></w:p>` +
    `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('зайве')}</w:tc></w:tr>${row(paragraph('рядок'))}</w:tbl>`;
  const found = await blocks(body);
  expect(
    found.map((block) => (block.kind === 'paragraph' ? block.text : block.rows.length)),
  ).toEqual(['до 10 травня', 'перша половина', 'нове місце', 1]);
});

test('special characters keep their meaning', async () => {
  const [found] = await paragraphs(
    '<w:p><w:r><w:t>І.</w:t><w:tab/><w:t>психолого</w:t><w:softHyphen/><w:t>педагогічна</w:t><w:br/><w:t>2</w:t><w:noBreakHyphen/><w:t>3</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>',
  );
  expect(found?.text).toBe('І.\tпсихолого\u00ADпедагогічна\n2\u20113✓');
});

test('a text box is read once, before the paragraph that it is anchored in', async () => {
  const box = `<w:txbxContent>${paragraph('ПОГОДЖЕНО')}<w:tbl>${row(paragraph('а'), paragraph('б'))}</w:tbl></w:txbxContent>`;
  const found = await blocks(
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Програма</w:t></w:r></w:p>`,
  );
  expect(found.map((block) => (block.kind === 'paragraph' ? block.text : 'table'))).toEqual([
    'ПОГОДЖЕНО',
    'table',
    'Програма',
  ]);
});

test('what only wraps text is looked through; hints, hidden text and instructions are not text', async () => {
  const run = (text: string, properties = '') =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const found = await paragraphs(
    `<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:hyperlink>${run('посилання')}</w:hyperlink></w:p></w:sdtContent></w:sdt>` +
      `<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Клацніть тут')}</w:sdtContent></w:sdt>${run('є')}</w:p>` +
      `<w:p>${run('видно')}${run('сховано', '<w:vanish/>')}<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`,
  );
  expect(found.map(({ text }) => text)).toEqual(['посилання', 'є', 'видно']);
});

test('tables inside a cell give their paragraphs to its lines, in order', async () => {
  const { rows } = await table(
    row(
      `${paragraph('перед')}<w:tbl>${row(paragraph('а'), paragraph('б'))}</w:tbl>${paragraph('')}`,
    ),
  );
  expect(rows[0]!.cells[0]!.lines).toEqual(['перед', 'а', 'б', '']);
});

test('headings, weight and alignment come through the styles', async () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="H"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>';
  const found = await paragraphs(
    paragraph('Розділ', '<w:pStyle w:val="Own"/>') +
      paragraph('Текст', '<w:pStyle w:val="Own"/><w:outlineLvl w:val="9"/><w:jc w:val="both"/>') +
      paragraph('Коло', '<w:pStyle w:val="Loop"/>') +
      '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>частина</w:t></w:r><w:r><w:t> решта</w:t></w:r></w:p>',
    { styles },
  );
  expect(found).toEqual([
    { kind: 'paragraph', text: 'Розділ', heading: 2, bold: true, align: 'center', line: 1 },
    { kind: 'paragraph', text: 'Текст', bold: true, align: 'justify', line: 2 },
    { kind: 'paragraph', text: 'Коло', line: 3 },
    { kind: 'paragraph', text: 'частина решта', line: 4 },
  ]);
});

test('the namespaces of «Strict Open XML» and other prefixes read the same', async () => {
  const found = await readSource(
    docxOf('', {
      extra: {
        'word/document.xml':
          '<q:document xmlns:q="http://purl.oclc.org/ooxml/wordprocessingml/main"><q:body><q:p><q:r><q:t>Нарада</q:t></q:r></q:p></q:body></q:document>',
      },
    }),
    'strict.docx',
  );
  expect(found.blocks).toEqual([{ kind: 'paragraph', text: 'Нарада', line: 1 }]);
});
