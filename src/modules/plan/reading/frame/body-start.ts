import { leadingNumber } from '../items/numbering.ts';
import { datedLine } from '../lists/dated-line.ts';
import { labelledField } from '../lists/labels.ts';
import { isHeadingParagraph } from '../lists/list-heading.ts';
import { valueLine } from '../lists/value-line.ts';
import type { Entry, GridParagraph } from '../rows/grid.ts';
import { periodOf } from './period.ts';
import { readSignature } from './signature.ts';
import { isPartHeading, isTitle, readTitle } from './title.ts';

/** Where the body with a table begins: headings right above the table belong to it. */
export function headingsBefore(entries: readonly Entry[], at: number): number {
  const bound = titleEnd(entries.slice(0, at));
  let start = at;
  while (start > Math.max(bound, 1)) {
    const entry = entries[start - 1]!;
    if (entry.kind === 'row') break;
    const nearest = start === at && (isTitle(entry.text) || isNumberedLine(entry));
    if (!nearest && (isTitle(entry.text) || !isHeadingParagraph(entry))) break;
    start -= 1;
  }
  return start;
}

/** Where a plan without a table begins: its first heading or numbered paragraph after the title. */
export function listStart(entries: readonly Entry[]): number {
  const from = titleEnd(entries);
  const at = entries.findIndex(
    (entry, index) => index >= from && entry.kind === 'paragraph' && opensList(entry),
  );
  return at < 0 ? entries.length : at;
}

/** Where a plan without a table ends: before the signature. */
export function listEnd(entries: readonly Entry[], start: number): number {
  for (const count of [1, 2]) {
    const tail = entries.slice(Math.max(start, entries.length - count));
    const lines = tail.flatMap((entry) =>
      entry.kind === 'paragraph' && !opensList(entry) && entry.text.length < 100
        ? [{ text: entry.text, line: entry.line }]
        : [],
    );
    const inList = lines.some(
      ({ text }) => /^[-•(]|[;)]$/.test(text) || labelledField(text) || valueLine(text),
    );
    if (lines.length < count || inList) continue;
    const { signature, rest } = readSignature(lines);
    if (signature && rest.length === 0) return entries.length - count;
  }
  return entries.length;
}

/** The first entry after the title. */
function titleEnd(entries: readonly Entry[]): number {
  const at = entries.findIndex((entry) => entry.kind === 'paragraph' && isTitle(entry.text));
  if (at < 0) return entries.slice(0, 8).findIndex(namesPeriod) + 1;
  const after = entries.slice(at).findIndex((entry) => entry.kind === 'row');
  const lines = entries
    .slice(at, after < 0 ? undefined : at + after)
    .flatMap((entry) =>
      entry.kind === 'paragraph' ? [{ text: entry.text, line: entry.line }] : [],
    );
  return at + readTitle(lines, 0).taken;
}

/** «…ради гімназії на 2025/2026 навчальний рік»: the end of a title whose first words are none that is known. */
function namesPeriod(entry: Entry): boolean {
  if (entry.kind !== 'paragraph' || entry.text.length > 200 || /[.;]$/.test(entry.text))
    return false;
  return /(?:^|\s)(?:на|у|в)\s.*20\d\d/u.test(entry.text) && periodOf(entry.text) !== null;
}

/** «1. Організаційний блок» right above its table. */
function isNumberedLine(paragraph: GridParagraph): boolean {
  const { text } = paragraph;
  return text.length < 200 && leadingNumber(text) !== null && !/[.;]$/.test(text);
}

function opensList(paragraph: GridParagraph): boolean {
  if (isTitle(paragraph.text) || isPartHeading(paragraph.text)) return false;
  return (
    isHeadingParagraph(paragraph) ||
    /^\d{1,2}(?:\.\d{1,2})*[.)]/.test(paragraph.text) ||
    /\d/.test(paragraph.marker ?? '') ||
    datedLine(paragraph.text) !== null
  );
}
