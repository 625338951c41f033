import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '#platform/query/define.ts';
import type { Page } from '#platform/query/list.ts';

/**
 * One page of rows that are selected from the facts, with the number of all.
 *
 * @param facts - common table expressions, see `factsOf`
 * @param order - of the selected columns, ending with a unique one
 */
export async function pageOfFacts<R>(
  { db }: Pick<Scope, 'db'>,
  facts: RawBuilder<unknown>,
  found: RawBuilder<unknown>,
  { page, size, order }: { page: number; size: number; order: RawBuilder<unknown> },
): Promise<Page<R>> {
  const { rows } = await sql<{ total: number; rows: R[] }>`
    with ${facts}, found as materialized (${found})
    select (select count(*)::int from found) as total, coalesce((
      select json_agg(page) from (
        select * from found order by ${order} limit ${size} offset ${(page - 1) * size}) page), '[]') as rows`.execute(
    db,
  );
  const [read] = rows;
  return { rows: read?.rows ?? [], total: read?.total ?? 0, page, size };
}
