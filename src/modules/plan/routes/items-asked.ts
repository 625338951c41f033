import { z } from 'zod';
import { deadlineKinds } from '../deadline/types.ts';
import { itemSorts, itemStates } from '../queries/item-states.ts';
import type { itemListInput } from '../queries/list-items.ts';

const sorts = itemSorts.flatMap((sort) => [sort, `-${sort}` as const]);
const uuid = z.uuid();

/** Names of the filters in the address of the list. */
export const itemFilters = ['plan', 'chapter', 'person', 'role', 'form', 'kind', 'state'] as const;

/** What the list of items is asked for: filters, order, page; anything foreign counts as not asked. */
export function itemsAsked(params: URLSearchParams): z.input<typeof itemListInput> & {
  sort: string;
} {
  const id = (name: string) => uuid.safeParse(params.get(name)).data;
  const words = (name: string) => params.get(name)?.slice(0, 200) || undefined;
  const size = Number(params.get('size'));
  return {
    q: words('q'),
    planId: id('plan'),
    chapterId: id('chapter'),
    personId: id('person'),
    role: words('role'),
    form: words('form'),
    kind: deadlineKinds.find((kind) => kind === params.get('kind')),
    state: itemStates.find((state) => state === params.get('state')),
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'place',
    page: Math.min(Math.max(1, Math.trunc(Number(params.get('page'))) || 1), 100_000),
    size: [50, 100, 200].includes(size) ? size : 50,
  };
}
