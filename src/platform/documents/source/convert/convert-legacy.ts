import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { limits } from '../limits.ts';
import { SourceRefused } from '../refusal.ts';
import type { LegacyFormat } from '../sniff.ts';
import { findLibreOffice } from './find-libreoffice.ts';
import { makeProfile } from './libreoffice-profile.ts';
import { runLimited } from './run-limited.ts';

/** How each format is opened and what it becomes. */
const conversions: Record<LegacyFormat, { extension: string; to: string; filter?: string }> = {
  doc: { extension: 'doc', to: 'docx' },
  rtf: { extension: 'rtf', to: 'docx' },
  'word-xml': { extension: 'xml', to: 'docx' },
  'excel-xml': { extension: 'xml', to: 'xlsx' },
  pdf: { extension: 'pdf', to: 'odt', filter: 'writer_pdf_import' },
  xls: { extension: 'xls', to: 'xlsx' },
  ods: { extension: 'ods', to: 'xlsx' },
};

/** One conversion at a time: each takes a processor and some 300 MB. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Turns a file of an old format into .docx, .odt or .xlsx with LibreOffice, which runs in a process
 * and a profile of its own, without macros and links, for a limited time.
 * @returns the bytes of the new file
 * @throws SourceRefused `no-converter`, `conversion-failed`, `too-large`; the abort reason
 */
export async function convertLegacy(
  bytes: Uint8Array,
  format: LegacyFormat,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const program = await findLibreOffice();
  if (!program) throw new SourceRefused('no-converter', { format });
  const turn = queue.then(() => convert(program, bytes, format, signal));
  queue = turn.catch(() => undefined);
  return await turn;
}

async function convert(
  program: string,
  bytes: Uint8Array,
  format: LegacyFormat,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  signal?.throwIfAborted();
  const { extension, to, filter } = conversions[format];
  const folder = await mkdtemp(path.join(tmpdir(), 'kabinet-convert-'));
  try {
    const source = path.join(folder, `source.${extension}`);
    await writeFile(source, bytes, { mode: 0o600 });
    const profile = await makeProfile(folder);
    const ended = await runLimited(
      program,
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--norestore',
        '--nolockcheck',
        '--nodefault',
        ...(filter ? [`--infilter=${filter}`] : []),
        '--convert-to',
        to,
        '--outdir',
        path.join(folder, 'out'),
        source,
      ],
      { folder, milliseconds: limits.conversionMs, signal },
    );
    if (!ended.ok) throw new SourceRefused('conversion-failed', { format, reason: ended.reason });
    return await readResult(path.join(folder, 'out', `source.${to}`), format);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
  }
}

/** LibreOffice ends without an error also when it could not read the file: then there is none. */
async function readResult(file: string, format: LegacyFormat): Promise<Uint8Array> {
  const found = await stat(file).catch(() => null);
  if (!found) throw new SourceRefused('conversion-failed', { format, reason: 'unreadable' });
  if (found.size > limits.fileBytes) {
    throw new SourceRefused('too-large', { bytes: found.size, limit: limits.fileBytes });
  }
  return await readFile(file);
}
