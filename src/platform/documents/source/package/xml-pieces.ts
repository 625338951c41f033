import { SaxesParser, type SaxesTagNS } from 'saxes';
import { limits } from '../limits.ts';
import { SourceRefused } from '../refusal.ts';
import { knownName } from './namespaces.ts';
import type { XmlElement } from './xml-element.ts';

/** What is to be done while a part is read from its beginning to its end. */
export interface PieceReader {
  /** Names of the elements that are handed over whole; those inside a piece belong to it. */
  pieces: ReadonlySet<string>;
  onPiece(piece: XmlElement): void;
  /** Start and end of the elements outside the pieces. */
  onOpen?(element: XmlElement): void;
  onClose?(name: string): void;
}

/**
 * Reads an XML part piece by piece, so that only one paragraph or table row is held at a time.
 * A document type is refused: office formats have none, and without one there are no entities
 * to expand or to fetch.
 * @throws SourceRefused `damaged` for XML that isn't well-formed, is nested too deep or has a document type
 */
export async function readPieces(
  chunks: AsyncIterable<Uint8Array>,
  reader: PieceReader,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: XmlElement[] = [];
  let depth = 0;
  let nodes = 0;
  let elements = 0;

  parser.on('error', (error) => {
    throw new SourceRefused('damaged', { reason: error.message });
  });
  parser.on('doctype', () => {
    throw new SourceRefused('damaged', { reason: 'document type' });
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    elements += 1;
    if (elements > limits.partElements) {
      throw new SourceRefused('too-many-pages', { limit: limits.pages });
    }
    if (depth > limits.xmlDepth) throw new SourceRefused('damaged', { reason: 'depth' });
    const element = toElement(tag);
    const parent = open.at(-1);
    if (parent) {
      nodes += 1;
      if (nodes > limits.pieceNodes)
        throw new SourceRefused('too-many-pages', { limit: limits.pages });
      parent.children.push(element);
      open.push(element);
    } else if (reader.pieces.has(element.name)) {
      nodes = 0;
      open.push(element);
    } else {
      reader.onOpen?.(element);
    }
  });
  parser.on('text', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.on('cdata', (text) => {
    open.at(-1)?.children.push(text);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    const element = open.pop();
    if (!element) reader.onClose?.(knownName(tag.uri, tag.local));
    else if (open.length === 0) reader.onPiece(element);
  });

  for await (const text of decoded(chunks)) parser.write(text);
  parser.close();
}

function toElement(tag: SaxesTagNS): XmlElement {
  const attributes: Record<string, string> = Object.create(null);
  for (const { uri, local, value } of Object.values(tag.attributes)) {
    attributes[knownName(uri, local)] = value;
  }
  return { name: knownName(tag.uri, tag.local), attributes, children: [] };
}

/** Parts are in UTF-8, or in UTF-16 with a byte order mark. */
async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
