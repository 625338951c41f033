import { z } from 'zod';
import { dayAsked } from '#platform/datetime/read-day.ts';
import { readListQuery } from '#ui/table/list-query.ts';
import { reserveStates } from '../../reserve/schema.ts';

/** The filters of the reserve out of an address; who is in it, unless another state or all is asked for. */
export function reserveAsked(params: URLSearchParams) {
  const { search, sort, order, page, size } = readListQuery(
    params,
    ['name', 'post', 'organisation', 'since'],
    { key: 'name', direction: 'asc' },
  );
  const asked = params.get('state') ?? 'current';
  const organisation = z.uuid().safeParse(params.get('organisation')).data;
  const postKind = params.get('postKind');
  return {
    sort,
    input: {
      q: search || undefined,
      sort: order,
      page,
      size: size as number,
      on: dayAsked(params, 'on'),
      state: reserveStates.find((one) => one === asked),
      postKind: postKind ? [postKind.slice(0, 60)] : undefined,
      organisation: organisation && [organisation],
    },
  };
}
