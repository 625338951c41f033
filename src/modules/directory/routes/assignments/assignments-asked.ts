import { dayAsked } from '#platform/datetime/read-day.ts';
import { readListQuery } from '#ui/table/list-query.ts';
import { uuidOf } from '../sections/sections-asked.ts';

const views = ['matrix', 'list', 'gaps', 'acts'] as const;
const states = ['current', 'future', 'past', 'all'] as const;

/** What the page of assignments is asked for in its address; what can't be read counts as not set. */
export function assignmentsAsked(params: URLSearchParams) {
  const { search, sort, order, page, size } = readListQuery(
    params,
    ['person', 'organisation', 'direction', 'since'],
    { key: 'person', direction: 'asc' },
  );
  const kind = params.get('kind');
  const common = {
    on: dayAsked(params, 'on'),
    directionId: uuidOf(params.get('direction')),
    personId: uuidOf(params.get('person')),
    q: search || undefined,
  };
  return {
    view: views.find((view) => view === params.get('view')) ?? 'matrix',
    matrix: {
      ...common,
      kind: kind ? [kind.slice(0, 60)] : undefined,
      only: (['gaps', 'overlaps'] as const).find((one) => one === params.get('only')),
    },
    list: {
      ...common,
      organisationId: uuidOf(params.get('organisation')),
      orderNumber: params.get('order')?.slice(0, 60) || undefined,
      state: states.find((state) => state === params.get('state')) ?? ('current' as const),
      sort: order,
      page,
      size: size as number,
    },
    sort,
  };
}
