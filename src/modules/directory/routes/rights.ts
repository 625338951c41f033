import type { Actor } from '#platform/access/actor.ts';
import { holds } from '#platform/access/permission.ts';
import { directoryPermissions } from '../permissions.ts';

/** What the pages of the directory offer to whom; the operations check it again. */
export function rightsOf(actor: Actor) {
  const may = (name: keyof typeof directoryPermissions) =>
    holds(actor, name, directoryPermissions[name]);
  return {
    addPeople: may('person.create'),
    changePeople: may('person.update'),
    seeMembers: may('membership.read'),
    changeMembers: may('membership.change-role'),
    invite: may('invitation.create'),
    /** Roles that the actor may give: nobody gives more than the own. */
    givesRoles:
      actor.role === 'administrator'
        ? (['methodist', 'director', 'observer', 'administrator'] as const)
        : (['methodist', 'observer'] as const),
    changeCentre: may('centre.update'),
  };
}

export type DirectoryRights = ReturnType<typeof rightsOf>;
