import { readListQuery } from '#ui/table/list-query.ts';

/** The filters of retention out of an address; what can't be read counts as not set. */
export function retentionAsked(params: URLSearchParams) {
  const { search, sort, order, page, size } = readListQuery(params, ['due', 'name'], {
    key: 'due',
    direction: 'asc',
  });
  const state = (['open', 'kept'] as const).find((one) => one === params.get('state'));
  return {
    sort,
    input: {
      q: search || undefined,
      sort: order,
      page,
      size: size as number,
      state,
    },
  };
}
