import type { Owner } from '#platform/access/own-account.ts';
import { callerOf, type PageArgs } from '#platform/pages/caller.ts';
import { actorOf } from '#platform/pages/door.ts';

/** The signed-in person of a page, with what the sign-in library needs. @throws a redirect to sign in. */
export function ownerOf(args: PageArgs): Owner & { userId: string; sessionId: string } {
  const { userId } = actorOf(args);
  const { auth, kernel, headers, address, identity } = callerOf(args);
  return {
    auth,
    db: kernel.db,
    headers,
    address,
    email: identity?.user.email ?? '',
    userId: userId ?? '',
    sessionId: identity?.sessionId ?? '',
  };
}
