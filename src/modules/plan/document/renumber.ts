import { sql } from 'kysely';
import type { Db } from '#platform/db/database.ts';
import type { ChapterNode, ItemNode } from './plan-tree.ts';

/** An item whose number changes when the plan is renumbered. */
export interface NewNumber {
  id: string;
  path: string;
  from: string | null;
  to: string;
}

/**
 * Numbers of the numbered items as they would run without gaps: chapter, item, sub-item («2.22.4»). Bullets stay
 * bullets. A chapter without a number counts by its place.
 */
export function renumbered(chapters: readonly ChapterNode[]): NewNumber[] {
  return chapters.flatMap((chapter) => below(chapter.items, String(chapter.position)));
}

/** Writes new numbers to the rows. */
export async function writeNumbers(trx: Db, changes: readonly NewNumber[]): Promise<void> {
  await sql`
    update plan_item set number = n.number, version = version + 1
    from unnest(${changes.map(({ id }) => id)}::uuid[], ${changes.map(({ to }) => to)}::text[]) as n(id, number)
    where plan_item.id = n.id`.execute(trx);
}

function below(items: readonly ItemNode[], prefix: string): NewNumber[] {
  let ordinal = 0;
  return items.flatMap((item) => {
    if (item.number === null) return below(item.items, prefix);
    ordinal += 1;
    const to = `${prefix}.${ordinal}`;
    const own =
      item.number.replace(/\.$/, '') === to
        ? []
        : [{ id: item.id, path: item.path, from: item.number, to }];
    return [...own, ...below(item.items, to)];
  });
}
