import { z } from 'zod';
import { addDays } from '#platform/datetime/iso-date.ts';
import { readListQuery } from '#ui/table/list-query.ts';
import { slotStates } from '../../consultations/slots/schema.ts';

/** Days back that the list of own times shows: what was held is in the log. */
const back = 14;

/** The filters of the list of own times out of an address. */
export function slotsAsked(params: URLSearchParams, today: string) {
  const { search, sort, page, size } = readListQuery(params, ['when', 'methodist'], {
    key: 'when',
    direction: 'asc',
  });
  return {
    q: search || undefined,
    sort: `${sort.direction === 'desc' ? '-' : ''}${sort.key}` as 'when',
    page,
    size: size as number,
    state: z.enum(slotStates).safeParse(params.get('state')).data,
    methodistId: z.uuid().safeParse(params.get('methodist')).data,
    from: addDays(today, -back),
  };
}
