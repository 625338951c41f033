import { mailStates } from '#platform/mail/queries.ts';
import { readListQuery } from '#ui/table/list-query.ts';

/** The filters of letters out of an address; what can't be read counts as not set. */
export function mailAsked(params: URLSearchParams) {
  const { search, sort, order, page, size } = readListQuery(
    params,
    ['created', 'recipient', 'state'],
    {
      key: 'created',
      direction: 'desc',
    },
  );
  return {
    sort,
    input: {
      q: search || undefined,
      sort: order,
      page,
      size: size as number,
      state: mailStates.find((known) => known === params.get('state')),
    },
  };
}
