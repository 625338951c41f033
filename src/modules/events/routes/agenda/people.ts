import { read } from '#platform/pages/door.ts';
import { findEventPeople } from '../../agenda/find-people.ts';
import type { Route } from './+types/people';

/** People for a field that asks for them, as they are typed. */
export async function loader(args: Route.LoaderArgs) {
  const q = (new URL(args.request.url).searchParams.get('q') ?? '').trim().slice(0, 200);
  const { eventId } = args.params;
  return q.length < 2 ? [] : read(args, findEventPeople, { eventId, q });
}
