import { textKey } from '../../organisations/text-key.ts';

/** What of a heading counts: no case, no kinds of quotes, no notes in brackets, no full stops, no «№». */
export function headerKey(text: string): string {
  return textKey(text.replace(/\([^)]*\)/g, ' ').replace(/[_/\\*:]/g, ' '))
    .replace(/[.,;]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
