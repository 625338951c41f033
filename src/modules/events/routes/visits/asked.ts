import { z } from 'zod';
import { readListQuery } from '#ui/table/list-query.ts';
import { visitStates } from '../../visits/schema.ts';

/** Parameters of the list's address, for the button that clears them. */
export const visitParams = ['organisation', 'person', 'month', 'state', 'item'] as const;

/** The filters of an address; what can't be read counts as not set. */
export function visitsAsked(params: URLSearchParams) {
  const { search, sort, page, size } = readListQuery(params, ['when', 'organisation', 'state'], {
    key: 'when',
    direction: 'desc',
  });
  const uuid = (name: string) => z.uuid().safeParse(params.get(name)).data;
  const month = params.get('month') ?? '';
  const state = params.get('state');
  return {
    q: search || undefined,
    sort: `${sort.direction === 'desc' ? '-' : ''}${sort.key}` as 'when',
    page,
    size: size as number,
    organisationId: uuid('organisation'),
    personId: uuid('person'),
    month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : undefined,
    state: z.enum(visitStates).safeParse(state).data,
    withoutNote: state === 'without-note' || undefined,
    planItemId: uuid('item'),
  };
}
