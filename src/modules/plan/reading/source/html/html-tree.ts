import { Parser } from 'htmlparser2';
import { limits } from '#platform/documents/source/limits.ts';
import type { XmlElement } from '#platform/documents/source/package/xml-element.ts';
import { SourceRefused } from '#platform/documents/source/refusal.ts';

/** Attributes that say something about the text; the others are dropped at once. */
const keptAttributes = new Set([
  'align',
  'class',
  'colspan',
  'hidden',
  'rowspan',
  'start',
  'style',
  'type',
  'value',
]);

/** Elements whose content is no text of the document. */
const unread = new Set([
  'script',
  'style',
  'head',
  'title',
  'xml',
  'template',
  'noscript',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
  'del',
]);

/**
 * The elements and texts of a page, without scripts, styles, comments and deleted text; nothing
 * of it is ever shown as HTML. Elements nested too deep are read as if they stood one level higher.
 * @throws SourceRefused `too-many-pages` for a page of too many elements, `damaged` for one that
 *   opens hundreds of elements without closing them
 */
export function parseHtml(html: string): XmlElement {
  const root: XmlElement = { name: '#root', attributes: {}, children: [] };
  const open = [root];
  let nodes = 0;
  let depth = 0;
  let skipped = 0;
  const parser = new Parser(
    {
      onopentag(name, attribs) {
        depth += 1;
        if (depth > limits.htmlDepth) throw new SourceRefused('damaged', { reason: 'depth' });
        if (skipped > 0 || unread.has(name)) {
          skipped += 1;
          return;
        }
        nodes += 1;
        if (nodes > limits.pieceNodes)
          throw new SourceRefused('too-many-pages', { limit: limits.pages });
        const parent = open.at(-1)!;
        const element: XmlElement = { name, attributes: kept(attribs), children: [] };
        parent.children.push(element);
        open.push(open.length < limits.xmlDepth ? element : parent);
      },
      ontext(text) {
        if (skipped === 0) open.at(-1)!.children.push(text);
      },
      onclosetag() {
        depth -= 1;
        if (skipped > 0) skipped -= 1;
        else open.pop();
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return root;
}

function kept(attribs: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(attribs).filter(([name]) => keptAttributes.has(name)));
}
