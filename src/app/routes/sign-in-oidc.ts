import { redirect } from 'react-router';
import { beginOidc } from '#platform/access/sign-in-oidc.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { errorPage } from '#platform/pages/door.ts';
import { localPath, withCookies } from '../access/local-path.ts';
import type { Route } from './+types/sign-in-oidc';

/**
 * Sends the browser to the identity provider, to come back where it was going. A link, no form: the content security
 * policy lets forms lead nowhere else.
 */
export async function loader(args: Route.LoaderArgs) {
  const { auth, kernel, headers, address } = callerOf(args);
  if (!kernel.config.oidc) throw redirect('/sign-in');
  const to = localPath(new URL(args.request.url).searchParams.get('to'), args.request.url);
  try {
    const { location, cookies } = await beginOidc({ auth, db: kernel.db, headers, address }, to);
    return redirect(location, { headers: withCookies(cookies) });
  } catch (error) {
    throw errorPage(error);
  }
}
