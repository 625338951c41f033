import { mayGive } from '#platform/access/may-give.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { actorOf, read } from '#platform/pages/door.ts';
import { listRoles } from './queries.ts';

/** The own roles of the centre that the viewer of a page may give, by name. */
export async function ownRolesToGive(args: PageArgs): Promise<{ id: string; name: string }[]> {
  const actor = actorOf(args);
  const roles = await read(args, listRoles, {});
  return roles
    .filter((role) => actor.grants.some((grant) => mayGive(actor, grant, role)))
    .map(({ id, name }) => ({ id, name }));
}
