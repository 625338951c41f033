import type { XmlElement } from '#platform/documents/source/package/xml-element.ts';
import { listNumber, type NumberStyle } from '../list-number.ts';
import { styleOf } from './html-style.ts';

const styleByType: Record<string, NumberStyle> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

const styleByName: Record<string, NumberStyle | 'none'> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  none: 'none',
};

/** A list that is being read: its depth and the number that its next item gets. */
export class HtmlList {
  /** 0 for a list that stands in no other. */
  readonly level: number;
  private readonly element: XmlElement;
  private next: number;

  constructor(element: XmlElement, parent: HtmlList | null) {
    this.element = element;
    this.level = parent ? parent.level + 1 : 0;
    this.next = wholeNumber(element.attributes.start) ?? 1;
  }

  /** The marker of the next item; `null` when the page shows none. */
  marker(item: XmlElement): string | null {
    const style = this.style();
    if (style === 'none') return null;
    if (this.element.name !== 'ol') return '•';
    const number = wholeNumber(item.attributes.value) ?? this.next;
    this.next = number + 1;
    return `${listNumber(number, style)}.`;
  }

  private style(): NumberStyle | 'none' {
    const named = styleOf(this.element, 'list-style-type') || styleOf(this.element, 'list-style');
    return styleByName[named] ?? styleByType[this.element.attributes.type ?? ''] ?? 'decimal';
  }
}

function wholeNumber(text: string | undefined): number | undefined {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(value) ? value : undefined;
}
