import { z } from 'zod';
import { dayAsked } from '#platform/datetime/read-day.ts';
import { readListQuery } from '#ui/table/list-query.ts';

/** The filters of vacancies out of an address. */
export function vacanciesAsked(params: URLSearchParams) {
  const { search, sort, page, size } = readListQuery(params, ['organisation', 'title', 'since'], {
    key: 'organisation',
    direction: 'asc',
  });
  const organisation = z.uuid().safeParse(params.get('organisation')).data;
  return {
    q: search || undefined,
    sort: `${sort.direction === 'desc' ? '-' : ''}${sort.key}` as 'organisation',
    page,
    size: size as number,
    on: dayAsked(params, 'on'),
    organisation: organisation && [organisation],
  };
}
