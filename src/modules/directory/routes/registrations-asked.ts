import { readListQuery } from '#ui/table/list-query.ts';
import { registrationStates } from '../registrations/schema.ts';

/** The filters of requests for an account out of an address: those that wait unless told. */
export function registrationsAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(params, ['created', 'name'], {
    key: 'created',
    direction: 'desc',
  });
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    state: registrationStates.find((state) => state === (params.get('state') ?? 'waiting')),
  };
}
