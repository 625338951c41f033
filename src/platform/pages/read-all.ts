import type { Query } from '../query/define.ts';
import type { Page } from '../query/list.ts';
import type { PageArgs } from './caller.ts';
import { read } from './door.ts';

/** All rows of a list, page by page: for a choice and for a file, where none may be missing. */
export async function readAll<I extends { page?: unknown; size?: unknown }, R>(
  args: PageArgs,
  query: Query<I, Page<R>>,
  input: NoInfer<I>,
): Promise<R[]> {
  const rows: R[] = [];
  for (let page = 1; ; page += 1) {
    const found = await read(args, query, { ...input, page, size: 200 } as I);
    rows.push(...found.rows);
    if (found.rows.length === 0 || rows.length >= found.total) return rows;
  }
}
