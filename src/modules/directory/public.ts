import { listPlaces } from './members/list-places.ts';
import { listInvitations, listMembers, listOwnTokens } from './members/queries.ts';
import { acceptInvitationOperation } from './operations/accept-invitation.ts';
import { archivePerson } from './operations/archive-person.ts';
import { assignPerson } from './operations/assign-person.ts';
import { changeGrant } from './operations/change-grant.ts';
import { createCentre } from './operations/create-centre.ts';
import { createInvitation } from './operations/create-invitation.ts';
import { createPerson } from './operations/create-person.ts';
import { createToken } from './operations/create-token.ts';
import { endGrant } from './operations/end-grant.ts';
import { endMembership } from './operations/end-membership.ts';
import { grantRole } from './operations/grant-role.ts';
import { restorePerson } from './operations/restore-person.ts';
import { revokeInvitation } from './operations/revoke-invitation.ts';
import { revokeToken } from './operations/revoke-token.ts';
import { updateCentre } from './operations/update-centre.ts';
import { updatePerson } from './operations/update-person.ts';
import { listPeople, readCentre, readPerson } from './queries.ts';

export { centreSettingsOf } from './centre/read-centre.ts';
export type { CentreSettings } from './centre/settings.ts';
export { acceptInvitation, findInvitation } from './members/accept-invitation.ts';
export type { KnownPerson } from './people/read-people.ts';
export { findPeople, listActivePeople, personLabel } from './people/read-people.ts';
export { fullNameOf, shortNameOf } from './people/short-name.ts';
export { addPerson } from './people/write-person.ts';
export { directoryPermissions } from './permissions.ts';

/** All changes of the directory, for the registry. */
export const directoryOperations = [
  createPerson,
  updatePerson,
  archivePerson,
  restorePerson,
  createInvitation,
  revokeInvitation,
  acceptInvitationOperation,
  grantRole,
  changeGrant,
  endGrant,
  assignPerson,
  endMembership,
  createToken,
  revokeToken,
  updateCentre,
  createCentre,
];

/** All reads of the directory, for the registry. */
export const directoryQueries = [
  listPeople,
  readPerson,
  listMembers,
  listPlaces,
  listInvitations,
  listOwnTokens,
  readCentre,
];
