import { SourceRefused } from '../refusal.ts';
import { mainPart } from './relationships.ts';
import { readPieces } from './xml-pieces.ts';
import type { ZipArchive } from './zip-archive.ts';

/** What an archive is, told by what it holds. */
export type OfficeKind = 'docx' | 'xlsx' | 'odt' | 'ods';

const openDocumentKinds: Record<string, OfficeKind> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.text-template': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.spreadsheet-template': 'ods',
};

/**
 * @throws SourceRefused `macros` (a macro project inside, whatever the file's name says),
 *   `encrypted`, `unknown-format` (an archive that is no document), `damaged`
 */
export async function officeKind(zip: ZipArchive): Promise<OfficeKind> {
  if (zip.names.some(isMacroPart)) throw new SourceRefused('macros');
  if (zip.names.includes('[Content_Types].xml')) return await openXmlKind(zip);
  if (zip.names.includes('mimetype') && zip.names.includes('META-INF/manifest.xml')) {
    return await openDocumentKind(zip);
  }
  throw new SourceRefused('unknown-format');
}

/** Word's and Excel's macro projects; LibreOffice's Basic modules and scripts. */
function isMacroPart(name: string): boolean {
  return (
    /(^|\/)vba(Project|Data)\.(bin|xml)$/i.test(name) ||
    /^Scripts\/./.test(name) ||
    /^Basic\/[^/]+\/(?!script-l[bc]\.xml$)[^/]+\.xml$/.test(name)
  );
}

async function openXmlKind(zip: ZipArchive): Promise<OfficeKind> {
  const main = await mainPart(zip);
  let type = '';
  await readPieces(zip.read('[Content_Types].xml'), {
    pieces: new Set(['ct:Override', 'ct:Default']),
    onPiece({ name, attributes }) {
      const extension = (attributes.Extension ?? '').toLowerCase();
      const isOwn = name === 'ct:Override' && attributes.PartName === `/${main}`;
      const isGeneral =
        name === 'ct:Default' && type === '' && main.toLowerCase().endsWith(`.${extension}`);
      if (isOwn || isGeneral) type = attributes.ContentType ?? '';
    },
  });
  if (/macroEnabled/i.test(type)) throw new SourceRefused('macros');
  if (/wordprocessingml/i.test(type)) return 'docx';
  if (/spreadsheetml/i.test(type)) return 'xlsx';
  throw new SourceRefused('unknown-format');
}

async function openDocumentKind(zip: ZipArchive): Promise<OfficeKind> {
  let isEncrypted = false;
  await readPieces(zip.read('META-INF/manifest.xml'), {
    pieces: new Set(['manifest:encryption-data']),
    onPiece: () => {
      isEncrypted = true;
    },
  });
  if (isEncrypted) throw new SourceRefused('encrypted');
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.read('mimetype')) chunks.push(chunk);
  const kind = openDocumentKinds[Buffer.concat(chunks).toString('latin1').trim()];
  if (!kind) throw new SourceRefused('unknown-format');
  return kind;
}
