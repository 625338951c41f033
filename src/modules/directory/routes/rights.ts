import type { Actor } from '#platform/access/actor.ts';
import { rolesToGive } from '#platform/access/may-give.ts';
import { holds } from '#platform/access/permission.ts';
import { accountPermissions } from '#platform/access/permissions.ts';
import { directoryPermissions } from '../permissions.ts';

/** What the pages of the directory offer to whom; the operations check it again. */
export function rightsOf(actor: Actor) {
  const may = (name: keyof typeof directoryPermissions) =>
    holds(actor, name, directoryPermissions[name]);
  return {
    /** The centre's own staff. */
    changePeople: may('person.archive'),
    seeMembers: may('membership.read'),
    viewAs: may('access.view-as'),
    readRegistrations: may('registration.read'),
    confirmRegistrations: may('registration.confirm'),
    endMembers: may('membership.end'),
    givePasswords: holds(actor, 'account.give-reset', accountPermissions['account.give-reset']),
    assignPeople: may('membership.assign-person'),
    changeMembers: may('membership.grant'),
    invite: may('invitation.create'),
    /** Roles that the actor may give: nobody gives more than the own. */
    givesRoles: rolesToGive(actor),
    changeCentre: may('centre.update'),
  };
}
