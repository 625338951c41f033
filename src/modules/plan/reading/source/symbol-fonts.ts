/** Common characters of the fonts Symbol and Wingdings, by the low byte of their code. */
const symbols: Record<number, string> = {
  45: '-',
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  118: '❖',
  119: '◆',
  159: '•',
  167: '▪',
  168: '◻',
  183: '•',
  216: '➢',
  224: '→',
  232: '➔',
  252: '✓',
  254: '☑',
};

/**
 * A bullet as a person sees it: picture fonts keep their signs in a private area of Unicode,
 * where they mean nothing without the font.
 * @param font the font's name, when it is known
 */
export function readableBullet(text: string, font = ''): string {
  if (text === 'o' && /courier/i.test(font)) return '◦';
  return readableSymbols(text, /symbol|wingdings/i.test(font));
}

/** Replaces the private codes (all codes when the font is a picture font) by common characters. */
export function readableSymbols(text: string, isPictureFont = false): string {
  return text.replace(isPictureFont ? /[\s\S]/g : /[\uF000-\uF0FF]/g, (sign) => {
    const code = sign.charCodeAt(0) & 0xff;
    const isPrivate = sign >= '\uF000' && sign <= '\uF0FF';
    return symbols[code] ?? (isPrivate ? '•' : sign);
  });
}
