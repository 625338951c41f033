import type { Item, Token } from './item.ts';

/** Kinds of token behind which a phrase can't end: what follows a line break continues them. */
const unfinished = new Set<Token['kind']>([
  'until',
  'notLater',
  'from',
  'to',
  'in',
  'at',
  'by',
  'during',
  'relation',
  'through',
  'and',
  'each',
  'figure',
  'ordinal',
  'number',
  'last',
  'phase',
  'school',
  'whole',
  'filler',
  'negation',
  'accord',
  'measure',
  'working',
  'next',
  'reporting',
  'except',
  'comma',
]);

/** Kinds of token with which no phrase begins. */
const continuing = new Set<Token['kind']>(['dayNumber', 'portion', 'next', 'reporting']);

/**
 * Takes out the line breaks that a narrow column made inside a phrase («протягом⏎року», «1⏎раз на
 * місяць», «20.09.⏎2025»), so that only those between deadlines stay. A semicolon always stays.
 */
export function unwrap(items: readonly Item[]): Item[] {
  return items.filter((item, at) => {
    if (item.token.kind !== 'newline' || item.text === ';') return true;
    const before = items[at - 1]?.token;
    const after = items[at + 1]?.token;
    if (!before || !after) return true;
    if (unfinished.has(before.kind) || continuing.has(after.kind)) return false;
    return !(before.kind === 'date' && before.year === undefined && after.kind === 'year');
  });
}
