import { z } from 'zod';
import { dayAsked } from '#platform/datetime/read-day.ts';
import { readListQuery } from '#ui/table/list-query.ts';
import { changeKinds } from '../../people/change-kinds.ts';

const uuid = z.uuid();

/** The filters of comings and goings out of an address. */
export function changesAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(params, ['on', 'name', 'organisation'], {
    key: 'on',
    direction: 'desc',
  });
  const kind = changeKinds.find((one) => one === params.get('kind'));
  const organisation = uuid.safeParse(params.get('organisation')).data;
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    from: dayAsked(params, 'from'),
    to: dayAsked(params, 'to'),
    kind: kind && [kind],
    organisation: organisation && [organisation],
  };
}
