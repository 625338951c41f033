import { roles } from '#platform/access/actor.ts';
import { readListQuery } from '#ui/table/list-query.ts';

const states = ['current', 'ended', 'all'] as const;

/** The filters of accounts out of an address. */
export function membersAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(params, ['name', 'created'], {
    key: 'name',
    direction: 'asc',
  });
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    role: roles.find((role) => role === params.get('role')),
    place: params.get('place')?.split(':')[1],
    state: states.find((state) => state === params.get('state')),
  };
}
