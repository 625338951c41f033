import { readListQuery } from '#ui/table/list-query.ts';

/** What the matrix of a set is asked for in an address. */
export function presenceAsked(params: URLSearchParams, eventId: string) {
  const { search, sort, page, size } = readListQuery(params, ['name', 'organisation', 'share'], {
    key: 'name',
    direction: 'asc',
  });
  return {
    eventId,
    q: search || undefined,
    sort: `${sort.direction === 'desc' ? '-' : ''}${sort.key}` as 'name',
    page,
    size: size as number,
  };
}
