import { z } from 'zod';
import { readListQuery } from '#ui/table/list-query.ts';
import { requestStates } from '../../consultations/requests/schema.ts';

/** The filters of the list of requests out of an address. */
export function requestsAsked(params: URLSearchParams) {
  const { search, sort, page, size } = readListQuery(params, ['due', 'asked', 'state'], {
    key: 'due',
    direction: 'asc',
  });
  const state = params.get('state');
  return {
    q: search || undefined,
    sort: `${sort.direction === 'desc' ? '-' : ''}${sort.key}` as 'due',
    page,
    size: size as number,
    state: z.enum(requestStates).safeParse(state).data,
    late: state === 'late' || undefined,
    methodistId: z.uuid().safeParse(params.get('methodist')).data,
  };
}
