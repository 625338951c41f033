import { redirect } from 'react-router';
import { signOut } from '#platform/access/sign-in.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { withCookies } from '../access/local-path.ts';
import type { Route } from './+types/sign-out';

/** Only a form ends a session: a link could be followed by a program that looks ahead. */
export function loader() {
  throw redirect('/');
}

export async function action(args: Route.ActionArgs) {
  const { auth, headers } = callerOf(args);
  return redirect('/sign-in', { headers: withCookies(await signOut({ auth, headers })) });
}
