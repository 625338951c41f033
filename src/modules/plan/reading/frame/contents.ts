import { cellText, type Entry } from '../rows/grid.ts';
import { numberedHeading } from '../text/heading.ts';
import type { ContentsLine } from '../types.ts';

const pages = /^\d{1,3}(?:\s*[-–—]\s*\d{1,3})?$/;
const trailing = /^(.*?)[\s.…·_]*(?:\s|\.{2,}|…)(\d{1,3}(?:\s*[-–—]\s*\d{1,3})?)$/;

/**
 * The printed contents that begin at an entry. Where a sheet lost its columns, the page stands in a
 * paragraph after the title.
 */
export function readContents(
  entries: readonly Entry[],
  from: number,
): { lines: ContentsLine[]; taken: number } {
  const lines: ContentsLine[] = [];
  let at = from;
  for (; at < entries.length; at += 1) {
    const entry = entries[at]!;
    const next = entries[at + 1];
    const apart = entry.kind === 'paragraph' && next?.kind === 'paragraph' && pages.test(next.text);
    const line = apart ? lineOf(entry.text, next.text) : contentsLine(entry);
    if (!line) break;
    if (apart) at += 1;
    lines.push(line);
  }
  return { lines, taken: at - from };
}

/** One line of the printed contents; null when the entry is none (no page at its end). */
export function contentsLine(entry: Entry): ContentsLine | null {
  if (entry.kind === 'row') {
    const cells = entry.cells.map(cellText).filter((text) => text !== '');
    const last = cells.at(-1) ?? '';
    if (cells.length < 2 || !pages.test(last)) return null;
    return lineOf(cells.slice(0, -1).join(' '), last);
  }
  const match = trailing.exec(entry.text.replace(/\t/g, ' '));
  return match && match[1] !== '' ? lineOf(match[1]!, match[2]!) : null;
}

function lineOf(text: string, page: string | null): ContentsLine {
  const title = text.replace(/[\s.…]+$/, '');
  const heading = numberedHeading(title);
  if (heading && !heading.label)
    return { number: heading.number, title: heading.title, pages: page };
  const arabic = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+(.+)$/.exec(title);
  return arabic
    ? { number: arabic[1]!, title: arabic[2]!, pages: page }
    : { number: null, title, pages: page };
}
