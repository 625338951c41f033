import { z } from 'zod';
import { readListQuery } from '#ui/table/list-query.ts';
import { attendanceStates } from '../../attendance/schema.ts';
import { attendances } from '../../registration/schema.ts';

/** The filters of the attendance list out of an address; what can't be read counts as not set. */
export function attendanceAsked(params: URLSearchParams, eventId: string) {
  const { search, order, page, size } = readListQuery(
    params,
    ['name', 'organisation', 'category', 'state'],
    { key: 'name', direction: 'asc' },
  );
  const state = z.enum([...attendanceStates, 'none']).safeParse(params.get('state')).data;
  return {
    eventId,
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    state: state ? [state] : undefined,
    organisationId: z.uuid().safeParse(params.get('organisation')).data,
    attends: z.enum(attendances).safeParse(params.get('attends')).data,
    who: params.get('who') === 'all' ? ('all' as const) : ('expected' as const),
  };
}
