import type { PageText } from './page-shapes.ts';

/** A line as printed. */
interface PrintedLine {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Width of its first word. */
  firstWord: number;
}

/** The room that a cell or a page has for text. */
export interface Room {
  left: number;
  right: number;
}

/** A paragraph put together from printed lines. */
export interface PrintedParagraph {
  text: string;
  top: number;
}

/**
 * Joins pieces of text to lines and lines to paragraphs. A line goes on in the next one when the
 * next one's first word would not have fitted at its end.
 * @param room where the room for text begins and ends
 */
export function printedParagraphs(texts: PageText[], room: Room): PrintedParagraph[] {
  const paragraphs: PrintedParagraph[] = [];
  let last: PrintedLine | null = null;
  for (const line of printedLines(texts)) {
    const open = paragraphs.at(-1);
    if (open && last && goesOn(last, line, room)) {
      open.text += (/[\p{L}\d]-$/u.test(open.text) ? '' : ' ') + line.text;
    } else {
      paragraphs.push({ text: line.text, top: line.top });
    }
    last = line;
  }
  return paragraphs;
}

function goesOn(line: PrintedLine, next: PrintedLine, { left, right }: Room): boolean {
  const height = line.bottom - line.top;
  const isNear = next.top - line.bottom < height * 0.6;
  const startsItem = /^(?:[-–—•▪]|\d+(?:\.\d+)*[.)])\s/.test(next.text);
  const space = height * 0.2;
  // Short lines at the right edge are those of a stamp, each a line of its own.
  const fillsRoom = line.left - left < 0.5 || line.right - line.left > (right - left) * 0.5;
  return isNear && fillsRoom && !startsItem && line.right + space + next.firstWord > right;
}

function printedLines(texts: PageText[]): PrintedLine[] {
  const rows: PageText[][] = [];
  for (const text of [...texts].sort((a, b) => a.top - b.top)) {
    const row = rows.at(-1);
    const middle = text.top + text.height / 2;
    const isSameRow = row?.some((other) => middle > other.top && middle < other.top + other.height);
    if (row && isSameRow) row.push(text);
    else rows.push([text]);
  }
  return rows.map(joinRow);
}

function joinRow(row: PageText[]): PrintedLine {
  const pieces = [...row].sort((a, b) => a.left - b.left);
  let text = '';
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const gap = piece.left - end;
    // A wide gap is a column of its own; pieces of one word touch each other.
    if (text !== '') text += gap > piece.height * 2 ? '\t' : gap > piece.height * 0.12 ? ' ' : '';
    text += piece.text;
    end = piece.left + piece.width;
  }
  const first = pieces[0]!;
  const word = /^\S*/.exec(first.text.trimStart())![0];
  return {
    text: text.trim().replace(/ {2,}/g, ' '),
    left: first.left,
    right: end,
    top: pieces.reduce((least, { top }) => Math.min(least, top), first.top),
    bottom: pieces.reduce((most, { top, height }) => Math.max(most, top + height), 0),
    firstWord: (first.width * word.length) / Math.max(first.text.length, 1),
  };
}
