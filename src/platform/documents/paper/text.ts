import type { Rich, Span } from './paper.ts';

/**
 * Lines of a text, each as spans, whichever way it was given. What neither XML nor a font can hold
 * (control characters, halves of surrogate pairs) is dropped; a tab becomes a space.
 */
export function linesOf(text: Rich): Span[][] {
  const lines: Span[][] = [[]];
  for (const span of typeof text === 'string' ? [{ text }] : text) {
    const [first = '', ...others] = cleanText(span.text).split('\n');
    lines.at(-1)?.push({ ...span, text: first });
    for (const other of others) lines.push([{ ...span, text: other }]);
  }
  return lines;
}

/**
 * The text without what a document file can't hold, and without the marks that turn the direction
 * of writing (they can make a text look like another); line ends are `\n`.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029|\v|\f/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
}

/** An address that may become a link; anything else (script, file, data) is only printed. */
export function isSafeLink(address: string | undefined): address is string {
  return address !== undefined && /^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(address);
}
