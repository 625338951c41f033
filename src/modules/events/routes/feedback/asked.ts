import { z } from 'zod';
import { dayAsked } from '#platform/datetime/read-day.ts';
import { readListQuery } from '#ui/table/list-query.ts';
import { summaryParts } from '../../feedback/list-summary.ts';

/** Filters of the pages of feedback, for the button that clears them. */
export const feedbackParams = ['from', 'to', 'kind', 'section'];

function filtersIn(params: URLSearchParams) {
  return {
    from: dayAsked(params, 'from'),
    to: dayAsked(params, 'to'),
    kind: params.get('kind') || undefined,
    sectionId: z.uuid().safeParse(params.get('section')).data,
  };
}

/** The summary out of an address; what can't be read counts as not set. */
export function summaryAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(
    params,
    ['last', 'name', 'answered', 'share', 'mean'],
    { key: 'last', direction: 'desc' },
  );
  return {
    ...filtersIn(params),
    by: z.enum(summaryParts).catch('event').parse(params.get('by')),
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
  };
}

/** The list of wanted topics out of an address. */
export function topicsAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(
    params,
    ['times', 'topic', 'last', 'section'],
    { key: 'times', direction: 'desc' },
  );
  return {
    ...filtersIn(params),
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
  };
}
