/** A piece of the text before its meaning is known. Offsets are places in the normalised text. */
export interface Piece {
  readonly type: 'word' | 'digits' | 'newline' | 'sign';
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a blank or a line break stands before it. */
  readonly gap: boolean;
}

const pattern = /\p{L}+(?:['"]\p{L}+)*|\d+|\n|[^\s]/gu;
const letter = /^\p{L}/u;

/** Cuts normalised text into words, groups of digits, line breaks and single signs. */
export function scan(plain: string): Piece[] {
  const pieces: Piece[] = [];
  let reached = 0;
  for (const match of plain.matchAll(pattern)) {
    const text = match[0];
    const start = match.index;
    const first = text.charCodeAt(0);
    const type =
      first >= 48 && first <= 57
        ? 'digits'
        : text === '\n'
          ? 'newline'
          : letter.test(text)
            ? 'word'
            : 'sign';
    const gap = start > reached || pieces.at(-1)?.type === 'newline';
    pieces.push({ type, text, start, end: start + text.length, gap });
    reached = start + text.length;
  }
  return pieces;
}
