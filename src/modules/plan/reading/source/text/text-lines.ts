/** A line of a text file, cut at its tabs. */
export interface TextLine {
  /** 1-based number of the (first) line in the file. */
  number: number;
  /** Always at least one; line breaks inside a cell are `\n`. */
  cells: string[];
  /** Form feeds in the line, which are page breaks. */
  pageBreaks: number;
}

/** Lines that a quoted cell may go over; a lone quote must not swallow the document. */
const quotedLines = 100;

/**
 * Cuts text into lines and cells. Word pastes a line break inside a paragraph as a vertical tab;
 * Excel pastes a cell with line breaks in quotes over several lines, its own quotes doubled.
 */
export function* textLines(text: string): Generator<TextLine> {
  const raw = text.split(/\r\n|\r|\n/);
  let at = 0;
  while (at < raw.length) {
    const number = at + 1;
    let line = raw[at]!;
    let taken = 1;
    if (line.includes('\t') || line.startsWith('"')) {
      const quoted = joinQuoted(raw, at);
      line = quoted.line;
      taken = quoted.taken;
    }
    at += taken;
    yield {
      number,
      cells: line.replace(/\f/g, '').split('\t').map(cellText),
      pageBreaks: line.match(/\f/g)?.length ?? 0,
    };
  }
}

/** Joins the lines of a row whose last cell opens a quote that a later line closes. */
function joinQuoted(raw: string[], from: number): { line: string; taken: number } {
  let line = raw[from]!;
  let taken = 1;
  while (opensQuote(line)) {
    const close = closingLine(raw, from + taken, quotedLines - taken);
    if (close === null) break;
    line = [line, ...raw.slice(from + taken, close + 1)].join('\n');
    taken = close + 1 - from;
  }
  // Without a tab these are paragraphs between quotes, not a row of Excel.
  return line.includes('\t') ? { line, taken } : { line: raw[from]!, taken: 1 };
}

function opensQuote(line: string): boolean {
  const last = line.slice(line.lastIndexOf('\t') + 1);
  return last.startsWith('"') && countQuotes(last) % 2 === 1;
}

/** The line where the quote ends: just before a tab or the line's end. */
function closingLine(raw: string[], from: number, most: number): number | null {
  for (let at = from; at < Math.min(raw.length, from + most); at++) {
    const line = raw[at]!;
    const end = /^(?:[^"\t]|"")*(")?/.exec(line);
    if (end?.[1] && /^(\t|$)/.test(line.slice(end[0].length))) return at;
    if (end?.[1] || line.includes('\t')) return null;
  }
  return null;
}

function countQuotes(text: string): number {
  return text.match(/"/g)?.length ?? 0;
}

function cellText(cell: string): string {
  const text = cell.replace(/[\v\u2028]/g, '\n');
  const isQuoted = /^"(?:[^"]|"")*"$/.test(text) && /\n|""/.test(text.slice(1, -1));
  return isQuoted ? text.slice(1, -1).replaceAll('""', '"') : text;
}
