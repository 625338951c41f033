import type { z } from 'zod';
import type { planList } from '../queries/list-plans.ts';
import { type PlanKind, type PlanState, planKinds, planStates } from '../schema.ts';

type Asked = z.input<typeof planList> & { sort: string };
const sorts = ['starts', 'title', 'state', 'kind'].flatMap((sort) => [sort, `-${sort}`]);

/** What the list of plans is asked for in its address; anything foreign counts as not asked. */
export function plansAsked(params: URLSearchParams): Asked {
  const size = Number(params.get('size'));
  return {
    q: params.get('q')?.slice(0, 200) || undefined,
    kind: planKinds.find((kind): kind is PlanKind => kind === params.get('kind')),
    state: planStates.find((state): state is PlanState => state === params.get('state')),
    sort: sorts.find((sort) => sort === params.get('sort')) ?? '-starts',
    page: Math.min(Math.max(1, Math.trunc(Number(params.get('page'))) || 1), 100_000),
    size: [50, 100, 200].includes(size) ? size : 50,
  };
}
