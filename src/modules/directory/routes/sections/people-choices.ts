import { read } from '#platform/pages/door.ts';
import { findSectionPeople } from '../../sections/find-people.ts';
import type { Route } from './+types/people-choices';

/** People for a field that asks for one, as they are typed. */
export async function loader(args: Route.LoaderArgs) {
  const q = (new URL(args.request.url).searchParams.get('q') ?? '').trim().slice(0, 200);
  return q.length < 2 ? [] : read(args, findSectionPeople, { q });
}
