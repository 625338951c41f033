/** HTML tags that leak as text when a page is pasted; other angle brackets are left alone. */
const leakedTag =
  /<\/?(?:p|ul|ol|li|div|span|b|i|u|em|strong|td|tr|th|table|tbody|font|sup|sub)(?:\s[^<>]*)?\/?>/gi;

/**
 * Text as a person would read it: leaked markup, emphasis marks, soft hyphens and odd spaces gone.
 * Words are never changed. A leaked `<br>` becomes a line break, so do line separators.
 */
export function clean(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(leakedTag, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\*\*|__(?=[\p{L}«"])|(?<=[\p{L}»".])__(?!_)/gu, '')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\u2028\u2029\r]+/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ');
}
