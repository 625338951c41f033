import { textKey } from '../../organisations/text-key.ts';
import type { Field } from '../fields/field.ts';
import { headerKey } from './header-key.ts';

/** A column of the sheet and what it is taken for. */
export interface SheetColumn {
  index: number;
  header: string;
  /** The first texts in it. */
  samples: string[];
  /** A key of the kind's fields; null for a column that is left out. */
  field: string | null;
  by: 'header' | 'cells' | 'remembered' | 'person' | null;
}

interface Known {
  field: string;
  text: string;
  /** «назва заклад*» is the beginning of what stands there. */
  beginning: boolean;
}

/** Looks headings up among the words of the fields, in all languages. */
export function headingsOf(fields: readonly Field[]): (header: string) => [string, number] | null {
  const known: Known[] = fields.flatMap(({ key, words, also }) =>
    [...Object.values(words), ...also].map((text) => ({
      field: key,
      text: headerKey(text.replace(/\*$/, '')),
      beginning: text.endsWith('*'),
    })),
  );
  return (header) => {
    const key = headerKey(header);
    if (key === '') return null;
    let best: [string, number] | null = null;
    for (const { field, text, beginning } of known) {
      const sure =
        key === text
          ? 3
          : beginning && key.startsWith(text)
            ? 2
            : key.startsWith(`${text} `)
              ? 1
              : 0;
      // Among those that are as sure the longest says most: «категорія з» before «категорія».
      const score = sure === 0 ? 0 : sure * 100 + Math.min(text.length, 99);
      if (score > (best?.[1] ?? 0)) best = [field, score];
    }
    return best;
  };
}

/**
 * What each column holds, by its heading, and where that says nothing, by its cells. A field is given to one column.
 *
 * @param samples the first cells of each column, below the header
 */
export function guessColumns(
  fields: readonly Field[],
  headers: readonly string[],
  samples: readonly (readonly string[])[],
): SheetColumn[] {
  const heading = headingsOf(fields);
  const claims = headers
    .flatMap((header, index) => {
      const found = heading(header);
      return found ? [{ index, field: found[0], score: found[1] }] : [];
    })
    .sort((a, b) => b.score - a.score || a.index - b.index);
  const byColumn = new Map<number, { field: string; by: 'header' | 'cells' }>();
  const taken = new Set<string>();
  const give = (index: number, field: string, by: 'header' | 'cells') => {
    if (byColumn.has(index) || taken.has(field)) return;
    byColumn.set(index, { field, by });
    taken.add(field);
  };
  for (const { index, field } of claims) give(index, field, 'header');
  // A heading that was read is a word that the field list doesn't know, or a second column of the same: not guessed.
  headers.forEach((header, index) => {
    if (heading(header)) return;
    const field = fieldOfCells(fields, samples[index] ?? []);
    if (field) give(index, field, 'cells');
  });
  return headers.map((header, index) => ({
    index,
    header,
    samples: (samples[index] ?? []).filter(Boolean).slice(0, 3),
    field: byColumn.get(index)?.field ?? null,
    by: byColumn.get(index)?.by ?? null,
  }));
}

const shapes: { fields: readonly string[]; looks: RegExp }[] = [
  { fields: ['email'], looks: /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i },
  { fields: ['phone'], looks: /^(\+?\d[\d\s()-]{8,17}\d)$/ },
  {
    fields: ['fullName'],
    looks: /^\p{Lu}[\p{L}’'-]+\s+\p{Lu}[\p{L}’'-]+\s+\p{Lu}\p{L}+(вич|вна|ич|ївна|івна)$/u,
  },
  { fields: ['website'], looks: /^(https?:\/\/|www\.)\S+$/i },
];

function fieldOfCells(fields: readonly Field[], samples: readonly string[]): string | null {
  const filled = samples.filter((cell) => textKey(cell) !== '');
  if (filled.length < 3) return null;
  for (const { fields: keys, looks } of shapes) {
    const fits = filled.filter((cell) => looks.test(cell)).length;
    const key = keys.find((one) => fields.some((field) => field.key === one));
    if (key && fits >= filled.length * 0.8) return key;
  }
  return null;
}
