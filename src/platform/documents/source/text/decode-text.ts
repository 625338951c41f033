/** Single-byte encodings that old Ukrainian and Russian files are saved in. */
const oldEncodings = ['windows-1251', 'koi8-u', 'ibm866'] as const;

/** Bytes that are looked at to tell an encoding. */
const sampleBytes = 64 * 1024;

/**
 * The text of a file in whatever encoding it was saved: UTF-8 and UTF-16 with a byte order mark or
 * without, windows-1251, KOI8-U, CP866. The mark itself is dropped.
 * @param declared an encoding that the file itself names (an HTML `charset`)
 */
export function decodeText(bytes: Uint8Array, declared?: string): string {
  const marked = markedEncoding(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const unmarked = unmarkedUtf16(bytes);
  if (unmarked) return new TextDecoder(unmarked).decode(bytes);
  const named = declared && knownDecoder(declared);
  if (named) return named.decode(bytes);
  return isUtf8(bytes)
    ? new TextDecoder('utf-8').decode(bytes)
    : new TextDecoder(likeliestOldEncoding(bytes)).decode(bytes);
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** In UTF-16 every second byte of Ukrainian text is 0x04 (Cyrillic) or 0x00 (Latin, spaces). */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const size = Math.min(bytes.length, sampleBytes) & ~1;
  if (size < 4) return null;
  const high = [0, 0];
  for (let at = 0; at < size; at++) {
    if (bytes[at] === 0x04 || bytes[at] === 0x00) high[at & 1]! += 1;
  }
  const units = size / 2;
  if (high[1]! > units * 0.7 && high[0]! < units * 0.3) return 'utf-16le';
  if (high[0]! > units * 0.7 && high[1]! < units * 0.3) return 'utf-16be';
  return null;
}

function knownDecoder(label: string): TextDecoder | null {
  try {
    const decoder = new TextDecoder(label);
    // A file that names UTF-8 but was saved otherwise must not lose its letters.
    return decoder.encoding === 'utf-8' ? null : decoder;
  } catch {
    return null;
  }
}

/** Also accepts UTF-8 with a few broken bytes (a file cut in the middle of a letter). */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    const sample = new TextDecoder('utf-8').decode(bytes.subarray(0, sampleBytes));
    const broken = sample.match(/\uFFFD/g)?.length ?? 0;
    const cyrillic = sample.match(/[\u0400-\u04FF]/g)?.length ?? 0;
    return cyrillic > 20 && broken * 100 <= cyrillic;
  }
}

/** The encoding in which the bytes look most like Cyrillic words: mostly small letters. */
function likeliestOldEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleBytes);
  const scores = oldEncodings.map((encoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    const words = text.match(/(?<!\p{L})[А-ЯЁЄІЇҐ]?[а-яёєіїґ’']+(?!\p{L})/gu) ?? [];
    return words.reduce((sum, word) => sum + word.length, 0);
  });
  return oldEncodings[scores.indexOf(Math.max(...scores))]!;
}
