import { readListQuery } from '#ui/table/list-query.ts';

/** The filters of the list of people out of an address; what can't be read counts as not set. */
export function peopleAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(params, ['name', 'post'], {
    key: 'name',
    direction: 'asc',
  });
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    state: stateOf(params.get('state')),
    account: accountOf(params.get('account')),
  };
}

function stateOf(given: string | null): 'active' | 'archived' | 'all' {
  return given === 'archived' || given === 'all' ? given : 'active';
}

function accountOf(given: string | null): 'yes' | 'no' | undefined {
  return given === 'yes' || given === 'no' ? given : undefined;
}
