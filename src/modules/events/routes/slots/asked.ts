import { z } from 'zod';
import { hasRole } from '#platform/access/actor.ts';
import { addDays } from '#platform/datetime/iso-date.ts';
import { dayAsked } from '#platform/datetime/read-day.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { todayOf } from '#platform/pages/clock.ts';
import { actorOf } from '#platform/pages/door.ts';
import { readListQuery } from '#ui/table/list-query.ts';
import { slotStates } from '../../consultations/slots/schema.ts';

/** Days back that the list of own times shows unless told: what was held is in the log. */
const back = 14;

/** Whether the caller looks after everybody's times, not only the own. */
export const leadsTimes = (args: PageArgs): boolean =>
  hasRole(actorOf(args), 'administrator', 'director');

/** The filters of the list of own times out of an address. */
export function slotsAsked(args: PageArgs) {
  const params = new URL(args.request.url).searchParams;
  const { search, order, page, size } = readListQuery(params, ['when', 'methodist'], {
    key: 'when',
    direction: 'asc',
  });
  const from = dayAsked(params, 'from');
  const state = z.enum(slotStates).safeParse(params.get('state')).data;
  return {
    q: search || undefined,
    sort: order,
    page,
    size: size as number,
    state,
    methodistId: z.uuid().safeParse(params.get('methodist')).data,
    from: from ?? addDays(todayOf(args), -back),
    withoutUnused: !from && !state,
    to: dayAsked(params, 'to'),
    mine: !leadsTimes(args) || undefined,
  };
}
