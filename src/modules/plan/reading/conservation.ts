import { sameHeader } from './columns/same-header.ts';
import { cellText, toEntries } from './rows/grid.ts';
import type { SourceDocument } from './source/types.ts';
import { words } from './text/alphabet.ts';
import type { ReadItem, Reading } from './types.ts';

export interface Conservation {
  /** Words of the source that the reading has too few times. */
  lost: string[];
  /** Words of the reading that the source has too few times. */
  invented: string[];
}

/**
 * Compares the words of a document with the words of its reading as multisets. The header is
 * counted once, as the reading's columns; a row of column numbers is no text.
 */
export function conservation(source: SourceDocument, reading: Reading): Conservation {
  const counts = new Map<string, number>();
  const count = (text: string | null | undefined, step: number) => {
    for (const word of words(text ?? '')) counts.set(word, (counts.get(word) ?? 0) + step);
  };
  for (const entry of toEntries(source)) {
    if (entry.kind === 'paragraph') count(`${entry.marker ?? ''} ${entry.text}`, 1);
    else if (!sameHeader(entry, reading.columns)) {
      for (const cell of entry.cells) count(cellText(cell), 1);
    }
  }
  for (const text of textsOf(reading)) count(text, -1);
  const of = (sign: number) =>
    [...counts].filter(([, rest]) => rest * sign > 0).map(([word]) => word);
  return { lost: of(1), invented: of(-1) };
}

function textsOf(reading: Reading): (string | null | undefined)[] {
  const { approval, signature } = reading;
  return [
    reading.title,
    ...[approval.stamp, approval.by, approval.post, approval.dateText],
    ...reading.contents.flatMap((line) => [line.number, line.title, line.pages]),
    ...reading.introduction,
    ...reading.passport.flatMap((row) => [row.label, row.text]),
    ...reading.sections.flatMap((section) => [
      section.label,
      section.number,
      section.title,
      ...section.items.flatMap(textsOfItem),
    ]),
    ...[signature?.post, signature?.name],
    ...reading.remainder.map((rest) => rest.text),
  ];
}

function textsOfItem(item: ReadItem): (string | null)[] {
  const own = [item.number, item.text, item.responsible.raw, item.form.raw, item.deadline.raw];
  return [...own, ...Object.values(item.extra ?? {}), ...item.items.flatMap(textsOfItem)];
}
