/** How many rows a page of a list may hold; the first is the default. */
export const pageSizes = [50, 100, 200] as const;

export interface Sort<Key extends string = string> {
  key: Key;
  direction: 'asc' | 'desc';
}

/** What a list is asked for in its address: `?q=…&sort=-deadline&page=2&size=100`. */
export interface ListQuery<Key extends string = string> {
  /** Words to search for, trimmed; '' when nothing is searched. */
  search: string;
  sort: Sort<Key>;
  /** The same as queries take it: «-due» turns it round. */
  order: Key | `-${Key}`;
  /** From 1. */
  page: number;
  size: number;
  /** Rows before this page, for SQL. */
  offset: number;
}

/**
 * Reads a list's address. Anything foreign counts as the default, so an old link still opens.
 *
 * @param params search parameters of the address
 * @param sortable keys that the list can be sorted by
 * @param defaultSort order when the address gives none
 */
export function readListQuery<Key extends string>(
  params: URLSearchParams,
  sortable: readonly Key[],
  defaultSort: Sort<Key>,
): ListQuery<Key> {
  const asked = params.get('sort') ?? '';
  const key = sortable.find((known) => known === asked.replace(/^-/, ''));
  const size = pageSizes.find((known) => String(known) === params.get('size')) ?? pageSizes[0];
  const page = Math.min(wholeNumber(params.get('page')) ?? 1, 1_000_000);
  const sort: Sort<Key> = key
    ? { key, direction: asked.startsWith('-') ? 'desc' : 'asc' }
    : defaultSort;
  return {
    search: (params.get('q') ?? '').trim().slice(0, 200),
    sort,
    order: sort.direction === 'desc' ? `-${sort.key}` : sort.key,
    page,
    size,
    offset: (page - 1) * size,
  };
}

/**
 * The same address with some parameters changed; `null` takes one away. Any change but that of the
 * page leads to the first page.
 *
 * @returns a relative address, `?…`
 */
export function listHref(
  params: URLSearchParams,
  changes: Record<string, string | number | null>,
): string {
  const next = new URLSearchParams(params);
  if (!('page' in changes)) next.delete('page');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, String(value));
  }
  return `?${next}`;
}

/** Sort parameter of a column's link: first ascending, then the other way round. */
export function sortParam(sort: Sort, key: string): string {
  return sort.key === key && sort.direction === 'asc' ? `-${key}` : key;
}

function wholeNumber(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}
