import { parseAddress } from '#platform/documents/source/excel/cell-text.ts';
import { refuse } from '#platform/errors.ts';
import { sheetLimits } from './table.ts';

/** A merged area; rows and columns from 0, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * The merged areas of a sheet. They stand behind its rows in the file, and are wanted before: so the part is looked
 * through for them alone, without making elements of it.
 */
export async function findMerges(part: AsyncIterable<Uint8Array>): Promise<Merge[]> {
  const merges: Merge[] = [];
  const decoder = new TextDecoder('latin1');
  let rest = '';
  for await (const chunk of part) {
    const text = rest + decoder.decode(chunk, { stream: true });
    const end = Math.max(text.lastIndexOf('>') + 1, text.length - 400);
    for (const [, reference = ''] of text
      .slice(0, end)
      .matchAll(/<(?:\w+:)?mergeCell\s[^<>]{0,200}?ref="([A-Z0-9:$]{2,40})"/g)) {
      const [from = '', to = from] = reference.split(':');
      const [start, stop] = [parseAddress(from), parseAddress(to)];
      if (!start || !stop || stop.column >= sheetLimits.columns) continue;
      merges.push({ top: start.row, left: start.column, bottom: stop.row, right: stop.column });
      if (merges.length > sheetLimits.merges)
        throw refuse('sheets.too-many-merges', { most: sheetLimits.merges });
    }
    rest = text.slice(end);
  }
  return merges;
}
