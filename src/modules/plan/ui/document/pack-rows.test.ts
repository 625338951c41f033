import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RowView } from './document-view.ts';
import { packRows, unpackRows } from './pack-rows.ts';

const day = fc.constantFrom('2026-01-05', '2026-11-30');
const end = fc.option(day);
const text = fc.string({ unit: fc.constantFrom('я', ' ', '\n', '\t', '"', '|', ',', '~', '5') });
const reading = fc.record({
  kind: fc.option(fc.constantFrom('until', 'month')),
  windows: fc.array(fc.tuple(end, end), { maxLength: 3 }),
  count: fc.nat(60),
  warnings: fc.subarray(['short-month', 'spelling']),
});
const row = fc.record({
  number: fc.option(fc.constantFrom('1.1', '2')),
  text,
  responsible: text,
  form: text,
  deadline: text,
  version: fc.nat(9),
  progress: fc.option(fc.record({ tasks: fc.nat(9), done: fc.nat(9), late: fc.nat(9) })),
  reading: fc.option(reading),
  debt: fc.boolean(),
  roles: fc.array(text, { maxLength: 2 }),
  doubts: fc.array(fc.record({ code: text, field: fc.constant('text' as const), text }), {
    maxLength: 1,
  }),
  above: fc.nat(5),
});

it('gives the same rows again, whatever stands in them', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (drawn) => {
      const rows: RowView[] = [];
      for (const [index, { above, ...own }] of drawn.entries()) {
        const parent = above < index ? rows[above] : undefined;
        rows.push({
          ...own,
          id: `row-${index}`,
          parentId: parent?.id ?? null,
          depth: parent ? parent.depth + 1 : 0,
          personIds: [],
          dates: [],
        });
      }
      expect(unpackRows(packRows(rows))).toEqual(rows);
    }),
  );
});
