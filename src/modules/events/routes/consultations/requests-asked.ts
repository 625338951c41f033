import { z } from 'zod';
import { dayAsked } from '#platform/datetime/read-day.ts';
import { readListQuery } from '#ui/table/list-query.ts';
import { customers, requestKinds, requestStates } from '../../consultations/requests/schema.ts';

/** The filters of the list of requests out of an address. */
export function requestsAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(params, ['due', 'asked', 'state'], {
    key: 'due',
    direction: 'asc',
  });
  const state = params.get('state');
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    state: z.enum(requestStates).safeParse(state).data,
    late: state === 'late' || undefined,
    kind: z.enum(requestKinds).safeParse(params.get('kind')).data,
    customer: z.enum(customers).safeParse(params.get('customer')).data,
    methodistId: z.uuid().safeParse(params.get('methodist')).data,
    organisationId: z.uuid().safeParse(params.get('organisation')).data,
    from: dayAsked(params, 'from'),
    to: dayAsked(params, 'to'),
  };
}
