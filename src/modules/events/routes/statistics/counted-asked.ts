import { readListQuery } from '#ui/table/list-query.ts';
import { figureParams, figuresAsked } from './figures-asked.ts';

/** Parameters of the list of events, for the button that clears them. */
export const countedParams = [...figureParams, 'unmarked'];

const sorts = ['when', 'title', 'section', 'host', 'hours', 'visits', 'personHours'] as const;

/** The list of counted events out of an address. */
export function countedAsked(params: URLSearchParams, today: string) {
  const { search, order, page, size } = readListQuery(params, sorts, {
    key: 'when',
    direction: 'asc',
  });
  return {
    ...figuresAsked(params, today),
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    unmarked: params.get('unmarked') === 'true' ? true : undefined,
  };
}

const visitSorts = ['name', 'organisation', 'when', 'title', 'hours'] as const;

/** The list of who was where out of an address. */
export function visitsAsked(params: URLSearchParams, today: string) {
  const { search, order, page, size } = readListQuery(params, visitSorts, {
    key: 'name',
    direction: 'asc',
  });
  return {
    ...figuresAsked(params, today),
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
  };
}
