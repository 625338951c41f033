import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { encodeText } from './encode-text.ts';

const html = `<!DOCTYPE html><p>${'Мій тиждень '.repeat(200)}</p>`;
const plain = (body: Uint8Array) => body;
const readers = { zstd: zstdDecompressSync, gzip: gunzipSync, plain };

it.each([
  ['gzip, deflate, br, zstd', 'zstd'],
  ['gzip, deflate, br', 'gzip'],
  ['zstd;q=0, gzip;q=0.5', 'gzip'],
  ['ZSTD; q=0.1', 'zstd'],
  ['br', 'plain'],
  ['xgzip', 'plain'],
  [null, 'plain'],
] as const)('sends to who accepts «%s» as %s', async (accepted, how) => {
  const { encoding, body } = await encodeText(html, accepted);
  expect(encoding ?? 'plain').toBe(how);
  expect(new TextDecoder().decode(readers[how](body))).toBe(html);
  if (how !== 'plain') expect(body.length).toBeLessThan(300);
});
