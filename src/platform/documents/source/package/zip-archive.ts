import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { limits } from '../limits.ts';
import { SourceRefused } from '../refusal.ts';

/** An office file: a ZIP whose parts are unpacked one by one, as streams, when they are asked for. */
export interface ZipArchive {
  /** Names of all parts, as in the file. */
  names: string[];
  /**
   * The bytes of a part in chunks, counted while they are unpacked.
   * @throws SourceRefused `unpacks-too-large`, `damaged`
   */
  read(name: string): AsyncGenerator<Uint8Array>;
}

/**
 * Opens an archive and judges it by its directory before anything is unpacked.
 * @throws SourceRefused `damaged` (truncated, no directory, two parts of one name), `encrypted`,
 *   `unpacks-too-large` (declared sizes, their ratio, number of entries)
 */
export async function openZip(bytes: Uint8Array, signal?: AbortSignal): Promise<ZipArchive> {
  const { zip, entries } = await readDirectory(bytes, signal);
  return {
    names: [...entries.keys()],
    async *read(name) {
      const entry = entries.get(name);
      if (!entry) throw new SourceRefused('damaged', { part: name });
      yield* unpack(zip, entry, signal);
    },
  };
}

async function readDirectory(bytes: Uint8Array, signal?: AbortSignal) {
  const entries = new Map<string, yauzl.Entry>();
  let declared = 0;
  try {
    // Sizes are counted here, so that a lie in the directory is told from a broken file.
    const zip = await yauzl.fromBufferPromise(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      {
        validateEntrySizes: false,
      },
    );
    if (zip.entryCount > limits.entries) {
      throw new SourceRefused('unpacks-too-large', { entries: zip.entryCount });
    }
    for await (const entry of zip.eachEntry()) {
      signal?.throwIfAborted();
      if (entries.has(entry.fileName)) throw new SourceRefused('damaged', { part: entry.fileName });
      if (entry.isEncrypted()) throw new SourceRefused('encrypted');
      judgeSize(entry);
      declared += entry.uncompressedSize;
      if (declared > limits.unpackedBytes) {
        throw new SourceRefused('unpacks-too-large', { limit: limits.unpackedBytes });
      }
      entries.set(entry.fileName, entry);
    }
    return { zip, entries };
  } catch (error) {
    throw asRefusal(error, signal);
  }
}

function judgeSize(entry: yauzl.Entry): void {
  const { uncompressedSize: unpacked, compressedSize: packed } = entry;
  const isBomb = unpacked > limits.ratioFromBytes && unpacked > packed * limits.ratio;
  if (unpacked > limits.unpackedBytes || isBomb) {
    throw new SourceRefused('unpacks-too-large', { part: entry.fileName, bytes: unpacked });
  }
}

async function* unpack(zip: yauzl.ZipFile, entry: yauzl.Entry, signal?: AbortSignal) {
  const most = Math.min(limits.partBytes, entry.uncompressedSize);
  let size = 0;
  let checksum = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      signal?.throwIfAborted();
      size += chunk.length;
      if (size > most) {
        throw new SourceRefused('unpacks-too-large', { part: entry.fileName, limit: most });
      }
      checksum = crc32(chunk, checksum);
      yield chunk as Uint8Array;
    }
  } catch (error) {
    throw asRefusal(error, signal);
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32) {
    throw new SourceRefused('damaged', { part: entry.fileName });
  }
}

/** Whatever yauzl and zlib say about a malformed file means one thing to the person. */
function asRefusal(error: unknown, signal?: AbortSignal): unknown {
  if (error instanceof SourceRefused || signal?.aborted) return error;
  return new SourceRefused('damaged', { reason: error instanceof Error ? error.message : '' });
}
