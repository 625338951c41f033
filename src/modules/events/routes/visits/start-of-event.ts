import type { PageArgs } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { readEvent } from '../../planning/read-event.ts';
import type { VisitStart } from '../../ui/visits/VisitFields.tsx';
import { listVisits } from '../../visits/list-visits.ts';
import { readVisit } from '../../visits/read-visit.ts';

/**
 * What a visit on an event begins with. The first one: the event's host, day and people; each further one of its route
 * goes on after the last: the same day, from the hour at which that ends, the same team, topics and guests.
 *
 * @param staff those of the centre, who may be of a team
 */
export async function startOfEvent(
  args: PageArgs,
  eventId: string,
  staff: readonly { id: string }[],
) {
  const event = await read(args, readEvent, { eventId });
  const { rows } = await read(args, listVisits, { eventId, sort: '-when', size: 50 });
  const [last] = rows
    .filter(({ state }) => state !== 'cancelled')
    .toSorted((a, b) =>
      `${b.visitOn} ${b.startsTime ?? ''}`.localeCompare(`${a.visitOn} ${a.startsTime ?? ''}`),
    );
  const before = last && (await read(args, readVisit, { visitId: last.id }));
  const people = [
    ...new Set(
      last
        ? last.team.map(({ id }) => id)
        : [event.responsible?.id, ...event.people.map(({ id }) => id)],
    ),
  ].filter((id) => staff.some((one) => one.id === id)) as string[];
  const { planItem } = event;
  const start: VisitStart = {
    eventId: event.id,
    organisationId: last ? '' : (event.host?.id ?? ''),
    visitOn: last?.visitOn ?? (event.exact ? event.startsOn : ''),
    startsTime: last ? last.endsTime : event.startsTime,
    endsTime: last ? null : event.endsTime,
    purpose: last?.purpose ?? event.title,
    topics: before?.topics ?? (event.topic ? [event.topic] : []),
    leaderId: people[0] ?? '',
    personIds: people.slice(1),
    guests:
      before?.guests ??
      event.people.flatMap(({ id, name, guestPost }) =>
        id ? [] : [[name, guestPost].filter(Boolean).join(', ')],
      ),
    planItemId: planItem?.id ?? null,
  };
  return {
    start,
    event: { id: event.id, title: event.title },
    planItem: planItem && {
      id: planItem.id,
      name: [planItem.number, planItem.text].filter(Boolean).join(' ').slice(0, 160),
    },
  };
}
