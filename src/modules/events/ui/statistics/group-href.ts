import { monthSpan } from '#platform/datetime/iso-date.ts';
import { listHref } from '#ui/table/list-query.ts';
import type { Dimension } from '../../statistics/schema.ts';

const lists = { events: '/events/figures/events', visits: '/events/figures/visits' } as const;

/** The list that a number counts, under the page's filters and narrowed to its group. */
export function groupHref(
  list: keyof typeof lists,
  params: URLSearchParams,
  group?: { by: Dimension; key: string | null },
): string {
  return (
    lists[list] + listHref(params, { by: null, sort: null, ...(group ? narrowedTo(group) : {}) })
  );
}

function narrowedTo({ by, key }: { by: Dimension; key: string | null }): Record<string, string> {
  if (by !== 'month') return { [by]: key ?? 'none' };
  const [from, to] = monthSpan(Number(key?.slice(0, 4)), Number(key?.slice(5)));
  return { from, to };
}
