import type { XmlElement } from '#platform/documents/source/package/xml-element.ts';
import type { ParagraphBlock } from '../types.ts';

const boldElements = new Set(['b', 'strong', 'th']);

const alignments: Record<string, ParagraphBlock['align']> = {
  left: 'left',
  center: 'center',
  middle: 'center',
  right: 'right',
  justify: 'justify',
};

/** The value of a property in the element's own style, in lower case; '' when there is none. */
export function styleOf({ attributes }: XmlElement, property: string): string {
  const style = attributes.style;
  if (!style) return '';
  const start = style.toLowerCase().lastIndexOf(`${property}:`);
  const before = style[start - 1];
  if (start < 0 || (before !== undefined && /[\w-]/.test(before))) return '';
  const value = style.slice(start + property.length + 1);
  return value.split(';', 1)[0]!.trim().toLowerCase();
}

export function alignOf(element: XmlElement): ParagraphBlock['align'] {
  if (element.name === 'center') return 'center';
  const { align } = element.attributes;
  return alignments[styleOf(element, 'text-align')] ?? alignments[align?.toLowerCase() ?? ''];
}

/** `undefined` when the element says nothing about it. */
export function boldOf(element: XmlElement): boolean | undefined {
  const weight = styleOf(element, 'font-weight');
  if (weight !== '') return weight.startsWith('bold') || Number(weight) >= 600;
  return boldElements.has(element.name) ? true : undefined;
}

/** Not seen on the page, Word's own «hidden» included. */
export function isHidden(element: XmlElement): boolean {
  return (
    element.attributes.hidden !== undefined ||
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'mso-hide') === 'all'
  );
}

/** Whether the element begins a new page when printed. */
export function breaksPage(element: XmlElement): boolean {
  return ['always', 'page'].includes(
    styleOf(element, 'page-break-before') || styleOf(element, 'break-before'),
  );
}
