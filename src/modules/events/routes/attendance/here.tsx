import { useLocation } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { HerePage } from '../../ui/attendance/HerePage.tsx';
import type { Route } from './+types/here';
import { actHere, loadHere } from './here-page.ts';

const comer = (args: Route.LoaderArgs | Route.ActionArgs) => ({
  code: args.params.code,
  actor: callerOf(args).actor,
});

/** Where the code on the wall leads: a member signed in says «I am here». */
export const loader = (args: Route.LoaderArgs) => loadHere(args, comer(args));

export const action = (args: Route.ActionArgs) => actHere(args, comer(args));

export default function Here({ loaderData, actionData, matches }: Route.ComponentProps) {
  const { pathname, search } = useLocation();
  const signedIn = matches[0]?.loaderData?.viewer != null;
  return (
    <HerePage
      {...loaderData}
      signIn={signedIn ? null : `/sign-in?to=${encodeURIComponent(pathname + search)}`}
      outcome={actionData}
    />
  );
}
