import { z } from 'zod';
import { dayAsked } from '#platform/datetime/read-day.ts';
import { readListQuery } from '#ui/table/list-query.ts';

/** The filters of vacancies out of an address. */
export function vacanciesAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(params, ['organisation', 'title', 'since'], {
    key: 'organisation',
    direction: 'asc',
  });
  const organisation = z.uuid().safeParse(params.get('organisation')).data;
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    on: dayAsked(params, 'on'),
    organisation: organisation && [organisation],
  };
}
