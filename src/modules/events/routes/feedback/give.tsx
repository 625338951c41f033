import { useLocation } from 'react-router';
import { callerOf } from '#platform/pages/caller.ts';
import { GivePage } from '../../ui/feedback/GivePage.tsx';
import type { Route } from './+types/give';
import { actFeedback, loadFeedback } from './give-page.ts';

const comer = (args: Route.LoaderArgs | Route.ActionArgs) => ({
  code: args.params.code,
  actor: callerOf(args).actor,
});

/** What an event asks of a member who came and is signed in. */
export const loader = (args: Route.LoaderArgs) => loadFeedback(args, comer(args));

export const action = (args: Route.ActionArgs) => actFeedback(args, comer(args));

export default function Give({ loaderData, actionData, matches }: Route.ComponentProps) {
  const { pathname } = useLocation();
  const signedIn = matches[0]?.loaderData?.viewer != null;
  return (
    <GivePage
      page={loaderData}
      signIn={signedIn ? null : `/sign-in?to=${encodeURIComponent(pathname)}`}
      outcome={actionData}
    />
  );
}
