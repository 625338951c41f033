import { z } from 'zod';
import { eventFormats } from '#packs/events-pack.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { readListQuery } from '#ui/table/list-query.ts';
import { eventStates } from '../../planning/schema.ts';

/** Parameters of the list's address, for the button that clears them. */
export const eventFilters = [
  'when',
  'kind',
  'state',
  'format',
  'section',
  'host',
  'without',
] as const;

/** The filters of the list of events out of an address; what can't be read counts as not set. */
export function eventsAsked(params: URLSearchParams, today: string) {
  const { search, order, page, size } = readListQuery(
    params,
    ['when', 'title', 'kind', 'section', 'host'],
    { key: 'when', direction: params.get('when') === 'past' ? 'desc' : 'asc' },
  );
  const uuid = (name: string) => z.uuid().safeParse(params.get(name)).data;
  const when = z.enum(['past', 'any']).safeParse(params.get('when')).data;
  const kind = params.get('kind')?.slice(0, 60);
  const state = z.enum(eventStates).safeParse(params.get('state')).data;
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    from: when ? undefined : today,
    to: when === 'past' ? addDays(today, -1) : undefined,
    kind: kind ? [kind] : undefined,
    state: state ? [state] : undefined,
    format: z.enum(eventFormats).safeParse(params.get('format')).data,
    sectionId: uuid('section'),
    hostId: uuid('host'),
    without: z.enum(['day', 'format', 'host', 'responsible']).safeParse(params.get('without')).data,
  };
}
