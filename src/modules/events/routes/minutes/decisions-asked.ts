import { z } from 'zod';
import { readListQuery } from '#ui/table/list-query.ts';
import { decisionFilters } from '../../minutes/list-decisions.ts';

/** Parameters of the list's address, for the button that clears them. */
export const decisionParams = ['state', 'section', 'person'] as const;

/** The filters of the list of decisions out of an address; what can't be read counts as not set. */
export function decisionsAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(params, ['due', 'held', 'section', 'state'], {
    key: 'due',
    direction: 'asc',
  });
  const uuid = (name: string) => z.uuid().safeParse(params.get(name)).data;
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    state: z.enum(decisionFilters).safeParse(params.get('state')).data,
    sectionId: uuid('section'),
    personId: uuid('person'),
  };
}
