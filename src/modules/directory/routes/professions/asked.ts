import { z } from 'zod';
import { readListQuery } from '#ui/table/list-query.ts';
import type { ProfessionsAsked } from '../../professions/list-professions.ts';

export const professionFilters = ['direction', 'person', 'dual', 'taught'] as const;

/** The filters of the list of professions out of an address; what can't be read counts as not set. */
export function professionsAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(
    params,
    ['code', 'title', 'direction', 'person', 'institutions', 'standard'],
    { key: 'code', direction: 'asc' },
  );
  const yesNo = (name: string) => z.enum(['yes', 'no']).safeParse(params.get(name)).data;
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    direction: params.get('direction')?.trim().slice(0, 200) || undefined,
    person: z.union([z.uuid(), z.literal('none')]).safeParse(params.get('person')).data,
    dual: yesNo('dual'),
    taught: yesNo('taught'),
  } satisfies ProfessionsAsked;
}
