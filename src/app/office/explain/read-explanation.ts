import { explainAccess, listPlaces, readPlace } from '#modules/directory/public.ts';
import { holds } from '#platform/access/permission.ts';
import { isComposable, permissionNamed } from '#platform/access/scopes.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { permissionGroups } from '../roles/permission-groups.ts';

/** What the page of an explanation shows: what can be asked, and the answer to what the address asks. */
export async function readExplanation(args: PageArgs, membershipId?: string) {
  const params = new URL(args.request.url).searchParams;
  const wanted = params.get('permission') ?? '';
  const permission = isComposable(wanted) ? wanted : null;
  const rule = permissionNamed('membership.read');
  const choosesPlaces = rule !== undefined && holds(actorOf(args), 'membership.read', rule);
  const place = Object.fromEntries(
    Object.entries(readPlace(params)).flatMap(([key, id]) => (id ? [[key, id]] : [])),
  );
  return {
    groups: permissionGroups(),
    places: choosesPlaces ? await read(args, listPlaces, {}) : [],
    permission,
    explanation: await read(args, explainAccess, {
      membershipId,
      permission: permission ?? 'account.update',
      ...place,
    }),
  };
}
