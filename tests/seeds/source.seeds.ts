import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { readSource } from '#modules/plan/reading/source/read-source.ts';
import type { Block } from '#modules/plan/reading/source/types.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/seeds');
const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

function wordsOf(blocks: Block[]): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? words(block.text)
      : block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap(words))),
  );
}

/** Texts by block, row and cell, without what only one format has. */
function textsOf(blocks: Block[]): unknown[] {
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map(({ cells }) => cells.map(({ lines }) => lines)),
  );
}

async function toWord(blocks: Block[]): Promise<Uint8Array> {
  const children = blocks.map((block) =>
    block.kind === 'paragraph'
      ? new Paragraph(block.text)
      : new Table({
          rows: block.rows.map(
            ({ cells }) =>
              new TableRow({
                children: cells.map(
                  ({ lines }) =>
                    new TableCell({ children: lines.map((line) => new Paragraph(line)) }),
                ),
              }),
          ),
        }),
  );
  return await Packer.toBuffer(new Document({ sections: [{ children }] }));
}

describe.each(names)('%s', (name) => {
  const bytes = readFileSync(path.join(folder, name));
  const text = bytes.toString('utf8');

  test('every word stands in one place, in order', async () => {
    const { format, blocks } = await readSource(bytes, name);
    expect(format).toBe('text');
    expect(wordsOf(blocks)).toEqual(words(text));
  });

  test('each line with tabs is a table row', async () => {
    const { blocks } = await readSource(bytes, name);
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
    expect(rows.length).toBe(text.split(/\r?\n/).filter((line) => line.includes('\t')).length);
  });

  test('the same in UTF-16', async () => {
    const wide = new Uint8Array(Buffer.from(text, 'utf16le'));
    expect(await readSource(wide, name)).toEqual(await readSource(bytes, name));
  });

  test('the same when saved as .docx', async () => {
    const { blocks } = await readSource(bytes, name);
    const again = await readSource(await toWord(blocks), 'plan.docx');
    expect(textsOf(again.blocks)).toEqual(textsOf(blocks));
  });

  test('the same words when saved as .xlsx', async () => {
    const { blocks } = await readSource(bytes, name);
    const rows = blocks.flatMap((block) =>
      block.kind === 'paragraph'
        ? [[{ value: block.text, type: String }]]
        : block.rows.map(({ cells }) =>
            cells.map(({ lines }) => ({ value: lines.join('\n'), type: String })),
          ),
    );
    const file = await writeExcelFile(rows).toBuffer();
    expect(wordsOf((await readSource(file, 'plan.xlsx')).blocks)).toEqual(wordsOf(blocks));
  });
});
