import { redirect } from 'react-router';
import type { Route } from './+types/staff-person';

/** Old links to a card of the centre's staff: everybody has one card. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/people/${params.personId}`, 301);
}
