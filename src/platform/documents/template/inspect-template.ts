import { TemplateHandler } from 'easy-template-x';
import { officeKind } from '../source/package/office-kind.ts';
import { openZip } from '../source/package/zip-archive.ts';
import { SourceRefused } from '../source/refusal.ts';
import { sniff } from '../source/sniff.ts';
import { tagName } from './tag-name.ts';

/** Bytes of a form in Word: text, a coat of arms, a frame. It is filled in again for each sheet. */
export const templateLimit = 5 * 1024 * 1024;

/** What runs or is opened when the paper is: neither belongs on a form. */
const active = /(^|\/)(embeddings|activeX)\/|(^|\/)afchunk/i;

/**
 * Reads which places a form in Word has, in its text, headers and footers: `{номер}`.
 *
 * @returns their names (`tagName`), each once, in the order of the text; with its mark what isn't a plain place (`#rows`)
 * @throws SourceRefused `empty`, `too-large`, `unknown-format` (no .docx), `macros`, `encrypted`, `damaged`,
 *   `unpacks-too-large`
 */
export async function inspectTemplate(bytes: Uint8Array, fileName: string): Promise<string[]> {
  if (bytes.length > templateLimit)
    throw new SourceRefused('too-large', { megabytes: templateLimit / 1024 / 1024 });
  if (sniff(bytes, fileName) !== 'zip') throw new SourceRefused('unknown-format');
  const zip = await openZip(bytes);
  if ((await officeKind(zip)) !== 'docx') throw new SourceRefused('unknown-format');
  if (zip.names.some((name) => active.test(name))) throw new SourceRefused('macros');
  const tags = await new TemplateHandler().parseTags(Buffer.from(bytes)).catch(() => {
    throw new SourceRefused('damaged');
  });
  return [
    ...new Set(tags.map(({ name, disposition }) => `${marks[disposition] ?? ''}${tagName(name)}`)),
  ];
}

/** How the beginning and the end of something repeated are written. */
const marks: Record<string, string> = { Open: '#', Close: '/' };
