import { child, descend, type XmlElement } from '#platform/documents/source/package/xml-element.ts';
import type { ParagraphBlock } from '../types.ts';
import type { ListCounters } from './list-counters.ts';
import { isOn, readProperties, type WordProperties } from './word-properties.ts';
import { inherit, type WordStyles } from './word-styles.ts';
import { readParagraphText, type WordText } from './word-text.ts';

/** A paragraph of Word with its style resolved, before its number is counted. */
export interface WordParagraph extends WordText {
  properties: WordProperties;
  style: string | undefined;
  /** The end of the paragraph was deleted (tracked change): its text goes on in the next one. */
  runsOn: boolean;
}

export function readParagraph(paragraph: XmlElement, styles: WordStyles): WordParagraph {
  const own = child(paragraph, 'w:pPr');
  const style = child(own, 'w:pStyle')?.attributes['w:val'];
  const inherited = styles.paragraph(style);
  // Bold in a paragraph's own properties is that of its mark, not of its text.
  const properties = inherit(inherited, { ...readProperties(paragraph), bold: inherited.bold });
  const mark = child(own, 'w:rPr');
  const text = readParagraphText(paragraph, styles, inherited.bold ?? false);
  if (isOn(child(own, 'w:pageBreakBefore'))) text.pageBreaks += 1;
  return {
    ...text,
    properties,
    style,
    runsOn: descend(mark, 'w:del') !== undefined || descend(mark, 'w:moveFrom') !== undefined,
  };
}

/** Joins the texts of paragraphs between which the mark was deleted; the last one's form stays. */
export function joinParagraphs(first: WordParagraph | null, next: WordParagraph): WordParagraph {
  if (!first) return next;
  return {
    ...next,
    text: first.text + next.text,
    boldCharacters: first.boldCharacters + next.boldCharacters,
    plainCharacters: first.plainCharacters + next.plainCharacters,
    boxes: [...first.boxes, ...next.boxes],
  };
}

export function isBold({ boldCharacters, plainCharacters }: WordText): boolean {
  return boldCharacters > 0 && plainCharacters === 0;
}

/** The place of a paragraph in a list, with its number taken from the counters. */
export function takeListPlace(
  { properties, style }: WordParagraph,
  counters: ListCounters,
): ParagraphBlock['list'] {
  const id = properties.numbering?.id;
  // List 0 means that the paragraph was taken out of the list of its style.
  if (id === undefined || id === '0') return undefined;
  const level = properties.numbering?.level ?? counters.levelOfStyle(id, style);
  const marker = counters.next(id, level);
  // Word keeps headings in a list that prints nothing.
  return marker === '' ? undefined : { level, marker };
}

/** 1–9 for a heading. */
export function headingLevel({ properties }: WordParagraph): number | undefined {
  const { outline } = properties;
  return outline !== undefined && outline >= 0 && outline < 9 ? outline + 1 : undefined;
}
