import { z } from 'zod';
import { readListQuery } from '#ui/table/list-query.ts';
import { minutesFilters } from '../../minutes/list-minutes.ts';

/** Parameters of the list's address, for the button that clears them. */
export const minutesParams = ['state', 'section', 'host', 'materials'] as const;

/** The filters of the list of minutes out of an address; what can't be read counts as not set. */
export function minutesAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(
    params,
    ['due', 'held', 'title', 'section', 'host', 'state'],
    { key: 'due', direction: 'desc' },
  );
  const uuid = (name: string) => z.uuid().safeParse(params.get(name)).data;
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    state: z.enum(minutesFilters).safeParse(params.get('state')).data,
    sectionId: uuid('section'),
    hostId: uuid('host'),
    withoutMaterials: params.get('materials') === 'lacks' || undefined,
  };
}
