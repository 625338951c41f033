import { decodeText } from '#platform/documents/source/text/decode-text.ts';
import { DocumentBuilder } from '../document-builder.ts';
import type { SourceDocument } from '../types.ts';
import { type FlowSink, readFlow } from './html-flow.ts';
import { readRows } from './html-table.ts';
import { parseHtml } from './html-tree.ts';

/**
 * Reads a page, or the HTML that Word and Excel put on the clipboard, into plain paragraphs and
 * tables. Nothing of the markup is kept, nothing is fetched.
 * @throws SourceRefused `empty`, `too-many-pages`
 */
export function readHtml(html: string): SourceDocument {
  const builder = new DocumentBuilder('html');
  const sink: FlowSink = {
    addParagraph: (content) => builder.addParagraph(content),
    addTable(table) {
      builder.startTable();
      for (const { cells, header } of readRows(table, sink)) builder.addRow(cells, header);
      builder.startTable();
    },
    countPage: () => builder.countPages(1),
  };
  readFlow(parseHtml(html), sink);
  return builder.finish();
}

/** The text of an HTML file in the encoding that it names. */
export function decodeHtml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const declared = /charset\s*=\s*["']?\s*([\w-]+)|^<\?xml[^>]*encoding=["']([\w-]+)/i.exec(head);
  return decodeText(bytes, declared?.[1] ?? declared?.[2]);
}
