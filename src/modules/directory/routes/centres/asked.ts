import { z } from 'zod';
import { readListQuery } from '#ui/table/list-query.ts';
import type { SharedPeopleAsked } from '../../shares/list-shared-people.ts';
import type { SharesAsked } from '../../shares/read-shares.ts';
import { shareKinds, shareStates } from '../../shares/schema.ts';

export const shareFilters = ['side', 'kind', 'state'] as const;

/** The filters of the list of shares out of an address; what can't be read counts as not set. */
export function sharesAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(
    params,
    ['object', 'other', 'agreed', 'since', 'state'],
    { key: 'object', direction: 'asc' },
  );
  const state = z.enum(shareStates).safeParse(params.get('state')).data;
  const kind = z.enum(shareKinds).safeParse(params.get('kind')).data;
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    side: z.enum(['given', 'taken']).safeParse(params.get('side')).data,
    kind: kind && [kind],
    state: state && [state],
  } satisfies SharesAsked;
}

/** The same for people whom others show. @param share of one share only */
export function sharedPeopleAsked(params: URLSearchParams, share?: string) {
  const { search, order, page, size } = readListQuery(
    params,
    ['name', 'organisation', 'post', 'centre'],
    { key: 'name', direction: 'asc' },
  );
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    share,
    on: z.iso.date().safeParse(params.get('on')).data,
  } satisfies SharedPeopleAsked;
}
