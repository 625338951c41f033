import { z } from 'zod';
import { readListQuery } from '#ui/table/list-query.ts';
import { newsPlaces, newsStates } from '../../news/schema.ts';
import { day } from '../../planning/schema.ts';

/** Parameters of the list's address, for the button that clears them. */
export const newsParams = ['state', 'notIn', 'section', 'host', 'from', 'to'] as const;

/** The filters of the list of news out of an address; what can't be read counts as not set. */
export function newsFilters(params: URLSearchParams) {
  const uuid = (name: string) => z.uuid().safeParse(params.get(name)).data;
  const date = (name: string) => day.safeParse(params.get(name)).data;
  return {
    q: params.get('q')?.trim() || undefined,
    state: z.enum(newsStates).safeParse(params.get('state')).data,
    notIn: z.enum(newsPlaces).safeParse(params.get('notIn')).data,
    sectionId: uuid('section'),
    hostId: uuid('host'),
    from: date('from'),
    to: date('to'),
  };
}

/** The same with order and page. */
export function newsListAsked(params: URLSearchParams) {
  const { order, page, size } = readListQuery(
    params,
    ['held', 'title', 'section', 'host', 'state'],
    { key: 'held', direction: 'desc' },
  );
  return {
    ...newsFilters(params),
    sort: order,
    page,
    size: size as number,
  };
}
