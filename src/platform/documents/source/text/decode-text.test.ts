import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const text = 'План роботи: їжак, ґанок, Єва; 1.1\tдо 10 травня — «щомісяця»';

const utf8 = new TextEncoder().encode(text);
const utf16le = new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = new Uint8Array(Buffer.from(text, 'utf16le').swap16());

/** Encodes by looking each letter up in what the decoder gives for every byte. */
function singleByte(label: string, value: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]),
  );
  return new Uint8Array([...value].map((letter) => table.get(letter) ?? 0x3f));
}

test.each([
  ['UTF-8', utf8],
  ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8])],
  ['UTF-16 LE with a mark', new Uint8Array([0xff, 0xfe, ...utf16le])],
  ['UTF-16 BE with a mark', new Uint8Array([0xfe, 0xff, ...utf16be])],
  ['UTF-16 LE', utf16le],
  ['UTF-16 BE', utf16be],
  ['windows-1251', singleByte('windows-1251', text)],
])('%s', (_, bytes) => {
  expect(decodeText(bytes)).toBe(text);
});

test.each(['koi8-u', 'ibm866'])('Russian text in %s', (label) => {
  const russian = 'План методической работы на второе полугодие учебного года';
  expect(decodeText(singleByte(label, russian))).toBe(russian);
});

test('UTF-8 cut in the middle of a letter stays UTF-8', () => {
  const long = new TextEncoder().encode('методичний кабінет '.repeat(20));
  expect(decodeText(long.slice(0, -2))).toContain('методичний кабінет методичний');
});

test('an encoding that the file names is used, unless it is UTF-8 and untrue', () => {
  const bytes = singleByte('windows-1251', text);
  expect(decodeText(bytes, 'windows-1251')).toBe(text);
  expect(decodeText(bytes, 'utf-8')).toBe(text);
  expect(decodeText(utf8, 'no-such-encoding')).toBe(text);
});
