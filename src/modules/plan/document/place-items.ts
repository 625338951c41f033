import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import { childPath, ordinalOf } from './item-path.ts';

/**
 * Renumbers the paths of the children of one parent so that they follow `order`; what hangs below moves along.
 * Uniqueness is checked at the end of the transaction, so that places can be swapped.
 *
 * @param parent - path of the chapter or of the item that contains them.
 * @param order - ids of all children, as they have to stand.
 */
export async function placeChildren(
  trx: Db,
  planId: string,
  parent: string,
  order: readonly string[],
): Promise<void> {
  const rows = await trx
    .selectFrom('plan_item')
    .select(['id', 'path'])
    .where('id', 'in', [...order, nobody])
    .execute();
  const pathOf = new Map(rows.map(({ id, path }) => [id, path]));
  const moves = order.flatMap((id, index) => {
    const from = pathOf.get(id);
    const to = childPath(parent, index + 1);
    return from && from !== to ? [{ from, to }] : [];
  });
  if (moves.length === 0) return;
  // All subtrees at once: one after the other, two of them could meet on the way.
  await sql`
    update plan_item set path = moves.target || substr(path, length(moves.source) + 1)
    from unnest(${moves.map(({ from }) => from)}::text[], ${moves.map(({ to }) => to)}::text[]) as moves(source, target)
    where plan_id = ${planId} and (path = moves.source or path like moves.source || '.%')`.execute(
    trx,
  );
}

const nobody = '00000000-0000-0000-0000-000000000000';

/** Ids of the items directly below a parent (null: directly in the chapter), as they stand. */
export async function childrenOf(
  trx: Db,
  planId: string,
  chapterId: string,
  parentId: string | null,
): Promise<string[]> {
  const rows = await trx
    .selectFrom('plan_item')
    .select(['id', 'path'])
    .where('plan_id', '=', planId)
    .where('chapter_id', '=', chapterId)
    .where('parent_id', parentId === null ? 'is' : '=', parentId)
    .orderBy('path')
    .execute();
  return rows.sort((a, b) => ordinalOf(a.path) - ordinalOf(b.path)).map(({ id }) => id);
}
