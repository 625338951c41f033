import { readPieces } from '#platform/documents/source/package/xml-pieces.ts';
import type { ZipArchive } from '#platform/documents/source/package/zip-archive.ts';
import { DocumentBuilder } from '../document-builder.ts';
import type { SourceDocument } from '../types.ts';
import { OdtBody } from './odt-body.ts';
import { OdtLists } from './odt-lists.ts';
import { OdtStyles } from './odt-styles.ts';

/**
 * Reads an OpenDocument text (.odt): the body's paragraphs and tables and the automatic numbers.
 * Text whose deletion is tracked, notes, comments, headers and footers are not read.
 * @throws SourceRefused `damaged`, `unpacks-too-large`, `too-many-pages`, `empty`
 */
export async function readOdt(zip: ZipArchive): Promise<SourceDocument> {
  const styles = new OdtStyles();
  const lists = new OdtLists();
  if (zip.names.includes('styles.xml')) {
    await readPieces(zip.read('styles.xml'), {
      // Headers and footers stand in the master pages of this part and are passed over.
      pieces: new Set(['style:style', 'text:list-style', 'text:outline-style']),
      onPiece: (piece) =>
        piece.name === 'style:style' ? styles.add(piece) : lists.addStyle(piece),
    });
  }
  const body = new OdtBody(new DocumentBuilder('odt'), styles, lists);
  await readPieces(zip.read('content.xml'), body);
  return body.finish();
}
