import { type Expression, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';

/** Somebody or something that a row names: enough for a link. */
export const named = z.object({ id: z.uuid(), name: z.string() });
export type Named = z.output<typeof named>;

/**
 * Who or what a row names, as one value; null where it names nothing.
 *
 * @param id - a column («m.id») or an expression
 */
export function namedAs(
  id: string | Expression<string>,
  name: string | Expression<string>,
): RawBuilder<Named | null> {
  const key = refOf(id);
  return sql<Named | null>`case when ${key} is not null
    then jsonb_build_object('id', ${key}, 'name', ${refOf(name)}) end`;
}

const refOf = (column: string | Expression<string>) =>
  typeof column === 'string' ? sql.ref<string>(column) : column;
