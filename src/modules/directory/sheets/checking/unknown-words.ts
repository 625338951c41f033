import { textKey } from '../../organisations/text-key.ts';
import type { PlannedRow } from './planned.ts';

/** A word of the sheet that a person has to explain, once for all rows. */
export interface UnknownWord {
  field: string;
  word: string;
  /** How many rows have it. */
  rows: number;
}

/** The most that a page asks about; whoever has more has mapped a wrong column. */
const mostWords = 300;

/** Gathers the words that no value and no organisation is called by. */
export function gatherUnknown() {
  const found = new Map<string, UnknownWord>();
  return {
    add(rows: readonly PlannedRow[]): void {
      for (const { problems } of rows)
        for (const { field, params } of problems) {
          if (field === null || typeof params?.word !== 'string') continue;
          const key = `${field}\n${textKey(params.word)}`;
          const known = found.get(key);
          if (known) known.rows += 1;
          else if (found.size < mostWords) found.set(key, { field, word: params.word, rows: 1 });
        }
    },
    list: (): UnknownWord[] => [...found.values()].sort((a, b) => b.rows - a.rows),
  };
}
