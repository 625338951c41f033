import { z } from 'zod';
import { readListQuery } from '#ui/table/list-query.ts';
import { attendances, registrationStates } from '../../registration/schema.ts';

/** The filters of the list of those of an event out of an address; what can't be read counts as not set. */
export function registrationsAsked(params: URLSearchParams, eventId: string) {
  const { search, order, page, size } = readListQuery(
    params,
    ['name', 'organisation', 'state', 'queued', 'answered'],
    { key: 'state', direction: 'asc' },
  );
  const state = z.enum(registrationStates).safeParse(params.get('state')).data;
  return {
    eventId,
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    state: state ? [state] : undefined,
    attends: z.enum(attendances).safeParse(params.get('attends')).data,
    letter: z.enum(['none', 'failed']).safeParse(params.get('letter')).data,
  };
}
