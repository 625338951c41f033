import { mainPart, relationshipsOf } from '#platform/documents/source/package/relationships.ts';
import { readPieces } from '#platform/documents/source/package/xml-pieces.ts';
import type { ZipArchive } from '#platform/documents/source/package/zip-archive.ts';
import { DocumentBuilder } from '../document-builder.ts';
import type { SourceDocument } from '../types.ts';
import { ListCounters } from './list-counters.ts';
import { WordBody } from './word-body.ts';
import { readNumbering } from './word-numbering.ts';
import { WordStyles } from './word-styles.ts';

/**
 * Reads a .docx: the body's paragraphs and tables with tracked insertions accepted and deletions
 * left out, and the numbers that Word counts itself. Headers, footers, notes and comments are not read.
 * @throws SourceRefused `damaged`, `unpacks-too-large`, `too-many-pages`, `empty`
 */
export async function readDocx(zip: ZipArchive): Promise<SourceDocument> {
  const main = await mainPart(zip);
  const related = await relationshipsOf(zip, main);
  const partOf = (type: string) => {
    const name = related.find((relationship) => relationship.type === type)?.part;
    return name !== undefined && zip.names.includes(name) ? name : null;
  };
  const styles = partOf('styles');
  const numbering = partOf('numbering');
  const body = new WordBody(
    new DocumentBuilder('docx'),
    styles ? await WordStyles.read(zip.read(styles)) : new WordStyles(),
    new ListCounters(numbering ? await readNumbering(zip.read(numbering)) : new Map()),
  );
  await readPieces(zip.read(main), body);
  return body.finish();
}
