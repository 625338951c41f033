import { dayAsked } from '#platform/datetime/read-day.ts';
import { readListQuery } from '#ui/table/list-query.ts';

/** The filters of who looked out of an address; what can't be read counts as not set. */
export function viewsAsked(params: URLSearchParams) {
  const { search, sort, order, page, size } = readListQuery(params, ['at', 'reader'], {
    key: 'at',
    direction: 'desc',
  });
  return {
    sort,
    input: {
      q: search || undefined,
      sort: order,
      page,
      size: size as number,
      from: dayAsked(params, 'from'),
      to: dayAsked(params, 'to'),
    },
  };
}
