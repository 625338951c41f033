import { readListQuery } from '#ui/table/list-query.ts';

/** How the own tokens are asked for in an address. */
export function tokensAsked(params: URLSearchParams) {
  const { search, sort, order, page, size } = readListQuery(params, ['created', 'name'], {
    key: 'created',
    direction: 'desc',
  });
  return {
    sort,
    input: {
      q: search || undefined,
      sort: order,
      page,
      size: size as number,
    },
  };
}
