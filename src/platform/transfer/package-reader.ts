import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import { type Manifest, manifest } from './manifest.ts';
import { TransferRefused } from './refusal.ts';

/** A package that was found whole: every part has the checksum that its manifest says. */
export interface Package {
  manifest: Manifest;
  /** The rows of a table, a line each. */
  lines(table: string): AsyncIterable<string>;
  file(sha256: string): Promise<Uint8Array>;
  /** Any other part; null where it has none. */
  part(name: string): Promise<Uint8Array | null>;
  close(): void;
}

/**
 * Opens a package and reads all of it once, so that nothing is taken of one that is damaged or was changed.
 * @throws TransferRefused `not-a-package`, `damaged`
 */
export async function readPackage(path: string): Promise<Package> {
  const zip = await yauzl.openPromise(path, { autoClose: false }).catch((error: Error) => {
    throw new TransferRefused('not-a-package', error.message);
  });
  try {
    const entries = await readEntries(zip);
    const stream = async (name: string): Promise<Readable> => {
      const entry = entries.get(name);
      if (!entry) throw new TransferRefused('damaged', name);
      return zip.openReadStreamPromise(entry) as Promise<Readable>;
    };
    const bytes = async (name: string) => Buffer.concat(await collect(await stream(name)));
    if (!entries.has('manifest.json')) throw new TransferRefused('not-a-package');
    const text = await bytes('manifest.json');
    const digest = createHash('sha256').update(text).digest('hex');
    if (digest !== String(await bytes('manifest.sha256')))
      throw new TransferRefused('damaged', 'manifest.json');
    const told = manifest.safeParse(JSON.parse(String(text)));
    if (!told.success) throw new TransferRefused('not-a-package', 'manifest.json');
    for (const { name, sha256 } of told.data.tables)
      await requireDigest(await stream(`tables/${name}.jsonl`), sha256, name);
    for (const { name, sha256 } of told.data.parts)
      await requireDigest(await stream(name), sha256, name);
    for (const { sha256 } of told.data.files)
      await requireDigest(await stream(`files/${sha256}`), sha256, sha256);
    return {
      manifest: told.data,
      async *lines(table) {
        yield* linesOf(await stream(`tables/${table}.jsonl`));
      },
      file: (sha256) => bytes(`files/${sha256}`),
      part: async (name) => (told.data.parts.some((one) => one.name === name) ? bytes(name) : null),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    // Whatever the reader of ZIPs says about a broken file means one thing.
    throw error instanceof TransferRefused
      ? error
      : new TransferRefused('damaged', (error as Error).message);
  }
}

async function readEntries(zip: yauzl.ZipFile): Promise<Map<string, yauzl.Entry>> {
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw new TransferRefused('damaged', entry.fileName);
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** Only a line feed ends a line: Node's own reader takes U+2028 for one too, which rows may hold. */
async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of stream.setEncoding('utf8')) {
    const lines = (rest + (chunk as string)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest) throw new TransferRefused('damaged');
}

async function collect(stream: Readable): Promise<Buffer[]> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return chunks;
}

async function requireDigest(stream: Readable, sha256: string, name: string): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk as Buffer);
  if (hash.digest('hex') !== sha256) throw new TransferRefused('damaged', name);
}
