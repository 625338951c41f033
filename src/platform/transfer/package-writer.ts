import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { Manifest } from './manifest.ts';

/** Writes a package part by part, without holding any of them in memory. */
export interface PackageWriter {
  /** Writes the rows of a table. @returns how many */
  table(name: string, lines: AsyncIterable<string>): Promise<number>;
  file(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Writes any other part, such as a secret that belongs to the data. */
  part(name: string, bytes: Uint8Array): void;
  /** Says what stands in it and ends the file. */
  end(
    about: Omit<Manifest, 'format' | 'version' | 'tables' | 'files' | 'parts'>,
  ): Promise<Manifest>;
}

/** Begins a package at a path; readable by its owner only, for it holds people's data. */
export function writePackage(path: string): PackageWriter {
  const zip = new ZipFile();
  const written = pipeline(zip.outputStream, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
  const broken = new Promise<never>((_, reject) => zip.once('error', reject));
  broken.catch(() => undefined);
  written.catch(() => undefined); // told by `end`
  const tables: Manifest['tables'] = [];
  const files: Manifest['files'] = [];
  const parts: Manifest['parts'] = [];
  /** A full disk ends the waiting for whoever reads no further. */
  const failed = written.then(() => new Promise<never>(() => {}));
  const add = (name: string, stream: Readable) =>
    Promise.race([addStream(zip, name, stream), failed, broken]);
  const digestOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
  return {
    async table(name, lines) {
      const hash = createHash('sha256');
      let rows = 0;
      async function* counted() {
        for await (const line of lines) {
          const chunk = `${line}\n`;
          hash.update(chunk);
          rows += 1;
          yield chunk;
        }
      }
      // The next table waits until this one is written: both read over one connection.
      await add(`tables/${name}.jsonl`, Readable.from(counted(), { objectMode: true }));
      tables.push({ name, rows, sha256: hash.digest('hex') });
      return rows;
    },
    async file(sha256, bytes) {
      await add(`files/${sha256}`, Readable.from([bytes]));
      files.push({ sha256, size: bytes.length });
    },
    part(name, bytes) {
      zip.addBuffer(Buffer.from(bytes), name);
      parts.push({ name, sha256: digestOf(bytes) });
    },
    async end(about) {
      const told: Manifest = {
        format: 'kabinet-package',
        version: 1,
        ...about,
        tables,
        files,
        parts,
      };
      const text = Buffer.from(JSON.stringify(told, null, 1));
      zip.addBuffer(text, 'manifest.json');
      zip.addBuffer(Buffer.from(digestOf(text)), 'manifest.sha256');
      zip.end();
      await written;
      return told;
    },
  };
}

function addStream(zip: ZipFile, name: string, stream: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('error', reject);
    stream.once('close', () => resolve());
    zip.addReadStream(stream, name);
  });
}
