import { isDeepStrictEqual } from 'node:util';

type Fields = Record<string, unknown>;

/** What differs between a record before and after, for the audit: the same fields on both sides. */
export function changesOf(before: Fields, after: Fields): { before: Fields; after: Fields } {
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => !isDeepStrictEqual(before[field] ?? null, after[field] ?? null),
  );
  const pick = (fields: Fields) =>
    Object.fromEntries(changed.map((field) => [field, fields[field] ?? null]));
  return { before: pick(before), after: pick(after) };
}
