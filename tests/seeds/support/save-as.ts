import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import writeExcelFile from 'write-excel-file/node';
import type { Block, SourceDocument } from '#modules/plan/reading/source/types.ts';

/** The document as Word would save it: paragraphs and real tables, short rows filled up. */
export async function saveAsDocx(source: SourceDocument): Promise<Uint8Array> {
  const children = source.blocks.map((block) => {
    if (block.kind === 'paragraph') return paragraph(block.text);
    const width = widthOf(block);
    return new Table({
      rows: block.rows.map(
        (row) =>
          new TableRow({
            children: filled(
              row.cells.map((cell) => cell.lines),
              width,
            ).map((lines) => new TableCell({ children: lines.map(paragraph) })),
          }),
      ),
    });
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** The document as a sheet: a row for each paragraph and each row. */
export async function saveAsXlsx(source: SourceDocument): Promise<Uint8Array> {
  const rows = source.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [[{ value: block.text, type: String }]]
      : block.rows.map((row) =>
          row.cells.map((cell) => ({ value: cell.lines.join('\n'), type: String })),
        ),
  );
  return new Uint8Array(await (await writeExcelFile(rows)).toBuffer());
}

function paragraph(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun(text)] });
}

function widthOf(block: Extract<Block, { kind: 'table' }>): number {
  return Math.max(...block.rows.map((row) => row.cells.length));
}

/** A short row lost its leading empty cell: in Word's table the cell is there. */
function filled(cells: string[][], width: number): string[][] {
  const missing = Array.from({ length: width - cells.length }, () => ['']);
  return [...missing, ...cells];
}
