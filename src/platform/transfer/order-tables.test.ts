import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Table } from './catalogue.ts';
import { orderTables } from './order-tables.ts';

const table = (name: string, ...references: Table['references']): Table => ({
  name,
  columns: ['id'],
  key: ['id'],
  ofCentre: true,
  references,
});
const to = (name: string, nullable = false) => ({ column: `${name}_id`, to: name, nullable });

it('puts a table after those that it refers to', () => {
  const ordered = orderTables([
    table('task', to('plan')),
    table('plan', to('centre')),
    table('centre'),
  ]);
  expect(ordered.map((one) => [one.table.name, one.later])).toEqual([
    ['centre', []],
    ['plan', []],
    ['task', []],
  ]);
});

it('leaves a reference that may be empty for later where tables refer to each other', () => {
  const ordered = orderTables([
    table('centre', to('organisation', true)),
    table('organisation', to('centre'), to('organisation', true)),
  ]);
  expect(ordered.map((one) => [one.table.name, one.later])).toEqual([
    ['centre', ['organisation_id']],
    ['organisation', []],
  ]);
});

it('says which tables stand in a circle that can’t be opened', () => {
  expect(() => orderTables([table('a', to('b')), table('b', to('a'))])).toThrow('a, b');
});

it('never lets a row come before what it needs, whatever refers to whatever', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const tables = fc.tuple(
    ...names.map((name, at) =>
      fc
        .tuple(fc.subarray(names.slice(0, at)), fc.subarray(names))
        .map(([needs, likes]) =>
          table(name, ...needs.map((one) => to(one)), ...likes.map((one) => to(one, true))),
        ),
    ),
  );
  fc.assert(
    fc.property(tables, (given) => {
      const ordered = orderTables(given);
      const places = new Map(ordered.map(({ table: { name } }, place) => [name, place]));
      expect(places.size).toBe(names.length);
      for (const [place, { table: one, later }] of ordered.entries())
        for (const { to: other, column } of one.references)
          if (other !== one.name && places.get(other)! > place) expect(later).toContain(column);
    }),
  );
});
