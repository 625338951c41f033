import type { SelectQueryBuilder } from 'kysely';
import type { Page } from './list.ts';

/**
 * Reads one page of a list and counts all rows that its filters leave.
 *
 * @param found - filtered, with its columns, in an order that ends with a unique column.
 */
export async function readPage<DB, TB extends keyof DB, R>(
  found: SelectQueryBuilder<DB, TB, R>,
  { page, size }: { page: number; size: number },
): Promise<Page<R>> {
  const rows = await found
    .limit(size)
    .offset((page - 1) * size)
    .execute();
  return { rows, total: await countAll(found, rows.length, { page, size }), page, size };
}

async function countAll<DB, TB extends keyof DB, R>(
  found: SelectQueryBuilder<DB, TB, R>,
  read: number,
  { page, size }: { page: number; size: number },
): Promise<number> {
  // The last page says how many there are; counting is as dear as reading.
  if (read < size && (read > 0 || page === 1)) return (page - 1) * size + read;
  const { total } = await found
    .clearSelect()
    .clearOrderBy()
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .$castTo<{ total: number }>()
    .executeTakeFirstOrThrow();
  return total;
}
