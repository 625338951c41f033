import { readListQuery } from '#ui/table/list-query.ts';

/** What the matrix of a set is asked for in an address. */
export function presenceAsked(params: URLSearchParams, eventId: string) {
  const { search, order, page, size } = readListQuery(params, ['name', 'organisation', 'share'], {
    key: 'name',
    direction: 'asc',
  });
  return {
    eventId,
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
  };
}
