import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import { expect, test } from 'vitest';
import { readSource } from '../read-source.ts';

// The papers that Kabinet itself makes come from this package: they have to be readable again.
test('a document made with the docx package', async () => {
  const cell = (text: string, options: { span?: number; merge?: 'restart' | 'continue' } = {}) =>
    new TableCell({
      children: text.split('\n').map((line) => new Paragraph(line)),
      ...(options.span && { columnSpan: options.span }),
      ...(options.merge && {
        verticalMerge:
          options.merge === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE,
      }),
    });
  const numbered = (level: number) =>
    new TableCell({ children: [new Paragraph({ numbering: { reference: 'plan', level } })] });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'plan',
          levels: [
            { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', start: 1 },
            { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2', start: 1 },
          ],
        },
      ],
    },
    sections: [
      {
        children: [
          new Paragraph({
            text: 'План',
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
          }),
          new Paragraph({
            children: [
              new TextRun({ text: 'до', bold: true }),
              new TextRun({ text: 'далі', break: 1, bold: true }),
            ],
          }),
          new Table({
            rows: [
              new TableRow({
                tableHeader: true,
                children: [cell('№'), cell('Зміст'), cell('Строк')],
              }),
              new TableRow({ children: [numbered(0), cell('Розділ', { span: 2 })] }),
              new TableRow({
                children: [numbered(1), cell('огляд\nсайтів', { merge: 'restart' }), cell('май')],
              }),
              new TableRow({
                children: [numbered(1), cell('', { merge: 'continue' }), cell('червень')],
              }),
            ],
          }),
        ],
      },
    ],
  });
  const { blocks } = await readSource(await Packer.toBuffer(document), 'plan.docx');
  expect(blocks).toMatchObject([
    { text: 'План', heading: 1, align: 'center' },
    { text: 'до\nдалі', bold: true },
    {
      rows: [
        { header: true, cells: [{ lines: ['№'] }, { lines: ['Зміст'] }, { lines: ['Строк'] }] },
        { cells: [{ markers: ['I.'] }, { lines: ['Розділ'], span: 2 }] },
        { cells: [{ markers: ['I.1'] }, { lines: ['огляд', 'сайтів'] }, { lines: ['май'] }] },
        { cells: [{ markers: ['I.2'] }, { continues: true, lines: [] }, { lines: ['червень'] }] },
      ],
    },
  ]);
});
