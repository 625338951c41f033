import { readListQuery } from '#ui/table/list-query.ts';
import { invitationStates } from '../schema.ts';

/** The filters of invitations out of an address. */
export function invitationsAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(params, ['created', 'expires', 'email'], {
    key: 'created',
    direction: 'desc',
  });
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    state: invitationStates.find((state) => state === params.get('state')),
  };
}
