/** HTML tags that leak as text when a page is pasted; other angle brackets are left alone. */
const blockTag = /<\/?(?:p|ul|ol|li|div|td|tr|th|table|tbody|h[1-6])(?:\s[^<>]*)?\/?>/gi;
const inlineTag = /<\/?(?:span|b|i|u|em|strong|font|sup|sub|a)(?:\s[^<>]*)?\/?>/gi;

/**
 * Text as a person would read it: leaked markup, emphasis marks, soft hyphens and odd spaces gone.
 * Rules drawn with dashes or box characters go too. Words are never changed. A leaked `<br>` becomes a line break, so do line separators.
 */
export function clean(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(blockTag, ' ')
    .replace(inlineTag, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/\*\*|__(?=[\p{L}«"])|(?<=[\p{L}»".])__(?!_)/gu, '')
    .replace(/^[-–—─-╿=|+:\s]{2,}$|[─-╿]+/g, ' ')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/[\u2028\u2029\r]+/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
