import { child, descend, type XmlElement } from '#platform/documents/source/package/xml-element.ts';
import type { ParagraphBlock } from '../types.ts';

/** What a paragraph or a style says about paragraphs; what is `undefined` is inherited. */
export interface WordProperties {
  /** 0–8 for headings, 9 for body text. */
  outline?: number;
  numbering?: { id?: string; level?: number };
  align?: ParagraphBlock['align'];
  bold?: boolean;
}

const alignments: Record<string, ParagraphBlock['align']> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  distribute: 'justify',
};

/** A property that is on when it is there, unless its value says otherwise. */
export function isOn(property: XmlElement | undefined): boolean | undefined {
  if (!property) return undefined;
  return !['0', 'false', 'off', 'none'].includes(property.attributes['w:val'] ?? '');
}

/** @param owner a paragraph, or a style of paragraphs */
export function readProperties(owner: XmlElement): WordProperties {
  const paragraph = child(owner, 'w:pPr');
  const found: WordProperties = {};
  const outline = integer(child(paragraph, 'w:outlineLvl'));
  if (outline !== undefined) found.outline = outline;
  const numbering = child(paragraph, 'w:numPr');
  if (numbering) {
    found.numbering = {
      id: child(numbering, 'w:numId')?.attributes['w:val'],
      level: integer(child(numbering, 'w:ilvl')),
    };
  }
  const align = alignments[child(paragraph, 'w:jc')?.attributes['w:val'] ?? ''];
  if (align) found.align = align;
  const bold = isOn(descend(owner, 'w:rPr', 'w:b'));
  if (bold !== undefined) found.bold = bold;
  return found;
}

/** The whole number in `w:val`. */
export function integer(property: XmlElement | undefined): number | undefined {
  const value = Number.parseInt(property?.attributes['w:val'] ?? '', 10);
  return Number.isNaN(value) ? undefined : value;
}
