import { expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { textOf } from './xml-element.ts';
import { readPieces } from './xml-pieces.ts';

const namespace = 'xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';

async function* chunked(xml: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function texts(chunks: AsyncIterable<Uint8Array>): Promise<string[]> {
  const found: string[] = [];
  const pieces = new Set(['text:p']);
  await readPieces(chunks, { pieces, onPiece: (piece) => found.push(textOf(piece)) });
  return found;
}

test('the outermost pieces come whole, wherever the bytes are cut', async () => {
  const xml = `<a ${namespace}><t:p>їжак <b>і <t:p>в</t:p></b><![CDATA[<лис>]]></t:p><c><t:p>&amp;&#1111;</t:p></c>поза</a>`;
  for (const size of [1, 2, 3, 1000]) {
    expect(await texts(chunked(xml, size))).toEqual(['їжак і в<лис>', '&ї']);
  }
});

test('parts in UTF-16', async () => {
  const bytes = Buffer.from(
    `\uFEFF<?xml version="1.0" encoding="UTF-16"?><t:p ${namespace}>їжак</t:p>`,
    'utf16le',
  );
  expect(await texts(chunked(bytes, 7))).toEqual(['їжак']);
});

test('a part of too many elements is not read to its end', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode('<a>');
    const chunk = new TextEncoder().encode('<b/>'.repeat(50_000));
    for (;;) {
      given += 50_000;
      yield chunk;
    }
  }
  await expect(texts(endless())).rejects.toMatchObject({ code: 'too-many-pages' });
  expect(given).toBeLessThanOrEqual(limits.partElements + 50_000);
}, 60_000);
