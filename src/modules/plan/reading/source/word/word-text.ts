import {
  child,
  children,
  isElement,
  type XmlElement,
} from '#platform/documents/source/package/xml-element.ts';
import { readableSymbols } from '../symbol-fonts.ts';
import { isOn } from './word-properties.ts';
import type { WordStyles } from './word-styles.ts';

/** The text of a paragraph and what stands in it besides text. */
export interface WordText {
  /** Line breaks are `\n`, tabs `\t`, soft hyphens U+00AD, no-break hyphens U+2011. */
  text: string;
  /** Visible characters in bold runs and in others. */
  boldCharacters: number;
  plainCharacters: number;
  /** Contents of text boxes anchored in the paragraph. */
  boxes: XmlElement[];
  pageBreaks: number;
  /** Where Word began a new page when it saved the document. */
  renderedPageBreaks: number;
}

/** Deleted and moved away (tracked changes), and what only describes. */
const unread = new Set(['w:del', 'w:moveFrom', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:instrText', 'w:rt']);

/** @param isBold whether the paragraph's style is bold */
export function readParagraphText(
  paragraph: XmlElement,
  styles: WordStyles,
  isBold: boolean,
): WordText {
  const found: WordText = {
    text: '',
    boldCharacters: 0,
    plainCharacters: 0,
    boxes: [],
    pageBreaks: 0,
    renderedPageBreaks: 0,
  };
  collect(paragraph, { styles, isBold, found });
  return found;
}

interface Context {
  styles: WordStyles;
  isBold: boolean;
  found: WordText;
}

function collect(parent: XmlElement, context: Context): void {
  for (const element of children(parent)) {
    if (unread.has(element.name)) continue;
    if (element.name === 'w:r') collectRun(element, context);
    else if (element.name === 'w:sdt') collectControl(element, context);
    else if (element.name === 'mc:AlternateContent') collectAlternative(element, context);
    else if (element.name === 'w:txbxContent') context.found.boxes.push(element);
    else if (!collectCharacter(element, context)) collect(element, context);
  }
}

function collectRun(run: XmlElement, context: Context): void {
  const properties = child(run, 'w:rPr');
  if (isOn(child(properties, 'w:vanish'))) return;
  const ownStyle = child(properties, 'w:rStyle')?.attributes['w:val'];
  const bold = isOn(child(properties, 'w:b')) ?? context.styles.isBold(ownStyle);
  collect(run, { ...context, isBold: bold ?? context.isBold });
}

/** A form field that nobody filled in shows a hint, which is no text of the document. */
function collectControl(control: XmlElement, context: Context): void {
  if (isOn(child(child(control, 'w:sdtPr'), 'w:showingPlcHdr'))) return;
  collect(control, context);
}

/** Word writes a text box twice, for itself and for old readers: it is read once. */
function collectAlternative(element: XmlElement, context: Context): void {
  const before = context.found.text.length + context.found.boxes.length;
  for (const choice of children(element)) {
    collect(choice, context);
    if (context.found.text.length + context.found.boxes.length > before) return;
  }
}

/** @returns false for an element that has no character of its own */
function collectCharacter(element: XmlElement, { found, isBold }: Context): boolean {
  switch (element.name) {
    case 'w:t':
    case 'm:t': {
      const text = element.children.filter((node) => !isElement(node)).join('');
      const visible = text.replace(/\s/g, '').length;
      if (isBold) found.boldCharacters += visible;
      else found.plainCharacters += visible;
      found.text += readableSymbols(text.replace(/[\r\n]+/g, ' '));
      return true;
    }
    case 'w:tab':
    case 'w:ptab':
      found.text += '\t';
      return true;
    case 'w:br':
      addBreak(element, found);
      return true;
    case 'w:cr':
      found.text += '\n';
      return true;
    case 'w:softHyphen':
      found.text += '\u00AD';
      return true;
    case 'w:noBreakHyphen':
      found.text += '\u2011';
      return true;
    case 'w:sym': {
      const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
      if (code > 0 && code <= 0xffff)
        found.text += readableSymbols(String.fromCharCode(code), true);
      return true;
    }
    case 'w:lastRenderedPageBreak':
      found.renderedPageBreaks += 1;
      return true;
    default:
      return false;
  }
}

function addBreak(element: XmlElement, found: WordText): void {
  const type = element.attributes['w:type'];
  if (type === 'page') found.pageBreaks += 1;
  // A page break before the text is not a line of it.
  if (type === 'page' || type === 'column') found.text += found.text === '' ? '' : '\n';
  else found.text += '\n';
}
