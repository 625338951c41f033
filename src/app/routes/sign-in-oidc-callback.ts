import { redirect } from 'react-router';
import { finishOidc } from '#platform/access/sign-in-oidc.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { withCookies } from '../access/local-path.ts';
import type { Route } from './+types/sign-in-oidc-callback';

/** Where the identity provider sends the browser back to. */
export async function loader(args: Route.LoaderArgs) {
  const { auth, kernel, headers, address } = callerOf(args);
  if (!kernel.config.oidc) throw redirect('/sign-in');
  const query = Object.fromEntries(new URL(args.request.url).searchParams);
  const visitor = { auth, db: kernel.db, headers, address };
  const { location, cookies } = await finishOidc(visitor, query);
  return redirect(location, { headers: withCookies(cookies) });
}
