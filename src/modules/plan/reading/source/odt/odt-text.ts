import {
  children,
  isElement,
  type XmlElement,
} from '#platform/documents/source/package/xml-element.ts';
import type { OdtStyles } from './odt-styles.ts';

/** The text of a paragraph and what stands in it besides text. */
export interface OdtText {
  /** Line breaks are `\n`, tabs `\t`. */
  text: string;
  boldCharacters: number;
  plainCharacters: number;
  /** Text boxes and shapes with text, anchored in the paragraph. */
  boxes: XmlElement[];
  pageBreaks: number;
}

/** Notes, comments, cached numbers, hints of empty fields. */
const unread = new Set([
  'text:note',
  'office:annotation',
  'text:number',
  'text:placeholder',
  'text:ruby-text',
  'text:tracked-changes',
]);

/** Blocks that a box may hold. */
const boxBlocks = new Set(['text:p', 'text:h', 'text:list', 'table:table']);

export function readOdtText(paragraph: XmlElement, styles: OdtStyles, isBold: boolean): OdtText {
  const found: OdtText = {
    text: '',
    boldCharacters: 0,
    plainCharacters: 0,
    boxes: [],
    pageBreaks: 0,
  };
  collect(paragraph, styles, isBold, found);
  found.text = found.text.replace(/ $/, '');
  return found;
}

function collect(parent: XmlElement, styles: OdtStyles, isBold: boolean, found: OdtText): void {
  for (const node of parent.children) {
    if (!isElement(node)) {
      addText(node, isBold, found);
    } else if (node.name === 'text:span') {
      const bold = styles.isBold(node.attributes['text:style-name']) ?? isBold;
      collect(node, styles, bold, found);
    } else if (
      node.name.startsWith('draw:') &&
      children(node).some(({ name }) => boxBlocks.has(name))
    ) {
      found.boxes.push(node);
    } else if (!unread.has(node.name) && !addCharacter(node, found)) {
      collect(node, styles, isBold, found);
    }
  }
}

/** White space in the file is one space at most; more of it is written as elements. */
function addText(raw: string, isBold: boolean, found: OdtText): void {
  const collapsed = raw.replace(/[ \t\r\n]+/g, ' ');
  const text =
    found.text === '' || /[ \n]$/.test(found.text) ? collapsed.replace(/^ /, '') : collapsed;
  const visible = text.replace(/\s/g, '').length;
  if (isBold) found.boldCharacters += visible;
  else found.plainCharacters += visible;
  found.text += text;
}

/** @returns false for an element that has no character of its own */
function addCharacter(element: XmlElement, found: OdtText): boolean {
  switch (element.name) {
    case 'text:s': {
      const count = Number(element.attributes['text:c'] ?? 1);
      found.text += ' '.repeat(Math.min(Math.max(count || 1, 1), 1000));
      return true;
    }
    case 'text:tab':
      found.text += '\t';
      return true;
    case 'text:line-break':
      found.text += '\n';
      return true;
    case 'text:soft-page-break':
      found.pageBreaks += 1;
      return true;
    default:
      return false;
  }
}
