import { z } from 'zod';
import { readListQuery } from '#ui/table/list-query.ts';
import { day } from '../../planning/schema.ts';
import { visitDimensions } from '../../visits/figures.ts';
import type { VisitFilters } from '../../visits/list-visits.ts';
import { visitStates } from '../../visits/schema.ts';

/** Parameters of the list's address, for the button that clears them. */
export const visitParams = [
  ...['from', 'to', 'organisation', 'person', 'topic', 'state', 'event', 'item'],
] as const;

/** By what an address narrows visits and their figures; what can't be read counts as not set. */
function visitFiltersAsked(params: URLSearchParams): VisitFilters {
  const uuid = (name: string) => z.uuid().safeParse(params.get(name)).data;
  const date = (name: string) => day.safeParse(params.get(name)).data;
  return {
    from: date('from'),
    to: date('to'),
    organisationId: uuid('organisation'),
    personId: uuid('person'),
    topic: params.get('topic')?.trim().slice(0, 500) || undefined,
    eventId: uuid('event'),
    planItemId: uuid('item'),
  };
}

/** The filters of an address; what can't be read counts as not set. */
export function visitsAsked(params: URLSearchParams) {
  const { search, order, page, size } = readListQuery(params, ['when', 'organisation', 'state'], {
    key: 'when',
    direction: 'desc',
  });
  const state = params.get('state');
  return {
    ...visitFiltersAsked(params),
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    state: z.enum(visitStates).safeParse(state).data,
    withoutNote: state === 'without-note' || undefined,
  };
}

/** What an address of the figures asks for. */
export const visitFiguresOfAddress = (params: URLSearchParams) => ({
  ...visitFiltersAsked(params),
  by: z.enum(visitDimensions).catch('person').parse(params.get('by')),
});
