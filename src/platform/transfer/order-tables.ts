import type { Table } from './catalogue.ts';

export interface OrderedTable {
  table: Table;
  /** Columns that are filled when all tables have their rows: they point into a table that comes later. */
  later: string[];
}

/**
 * Puts tables into an order in which each comes after those that it refers to. Where tables refer to each other in a
 * circle, one of them gets its row first and the reference, which may be empty, afterwards. A reference to the table
 * itself or to one that is not among them asks for nothing.
 * @throws Error where a circle has no reference that may be empty
 */
export function orderTables(tables: readonly Table[]): OrderedTable[] {
  const waiting = new Map(tables.map((table) => [table.name, table]));
  const ordered: OrderedTable[] = [];
  const blocking = (table: Table) =>
    table.references.filter(({ to }) => to !== table.name && waiting.has(to));
  while (waiting.size > 0) {
    const left = [...waiting.values()];
    const next =
      left.find((table) => blocking(table).length === 0) ??
      left.find((table) => blocking(table).every(({ nullable }) => nullable));
    if (!next)
      throw new Error(`tables refer to each other: ${left.map(({ name }) => name).join(', ')}`);
    ordered.push({ table: next, later: [...new Set(blocking(next).map(({ column }) => column))] });
    waiting.delete(next.name);
  }
  return ordered;
}
