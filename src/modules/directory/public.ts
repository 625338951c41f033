import { listDirections } from './assignments/directions.ts';
import { getAnnexFile } from './assignments/get-annex-file.ts';
import { listActs } from './assignments/list-acts.ts';
import { listAssignments } from './assignments/list-assignments.ts';
import { readMatrix } from './assignments/read-matrix.ts';
import { centreOperations, centreQueries } from './centres/declared.ts';
import { listCandidates } from './invitations/list-candidates.ts';
import { explainAccess } from './members/explain-access.ts';
import { listPlaces } from './members/list-places.ts';
import { listInvitations, listMembers, listOwnTokens } from './members/queries.ts';
import { acceptInvitationOperation } from './operations/accept-invitation.ts';
import { archivePerson } from './operations/archive-person.ts';
import { assignPerson } from './operations/assign-person.ts';
import {
  createDirection,
  removeDirection,
  reorderDirections,
  updateDirection,
} from './operations/assignments/change-directions.ts';
import { createAssignments } from './operations/assignments/create-assignments.ts';
import { endAssignments } from './operations/assignments/end-assignments.ts';
import { moveAssignments } from './operations/assignments/move-assignments.ts';
import { removeAssignments } from './operations/assignments/remove-assignments.ts';
import { substituteAssignments } from './operations/assignments/substitute-assignments.ts';
import { undoAct } from './operations/assignments/undo-act.ts';
import { updateAssignment } from './operations/assignments/update-assignment.ts';
import { changeGrant } from './operations/change-grant.ts';
import { createCentre } from './operations/create-centre.ts';
import { createInvitation } from './operations/create-invitation.ts';
import { createPerson } from './operations/create-person.ts';
import { createToken } from './operations/create-token.ts';
import { endGrant } from './operations/end-grant.ts';
import { endMembership } from './operations/end-membership.ts';
import { grantRole } from './operations/grant-role.ts';
import { createInvitations } from './operations/invitations/create-invitations.ts';
import { renewInvitations } from './operations/invitations/renew-invitations.ts';
import { bringPeople } from './operations/people/bring-people.ts';
import { awards, educations, qualifications } from './operations/people/keep-facts.ts';
import { mergePeople } from './operations/people/merge-people.ts';
import { tellApart } from './operations/people/tell-apart.ts';
import { undoMerge } from './operations/people/undo-merge.ts';
import { addPost } from './operations/posts/add-post.ts';
import { endPost } from './operations/posts/end-post.ts';
import { fillPost } from './operations/posts/fill-post.ts';
import { removePost } from './operations/posts/remove-post.ts';
import { transferPost } from './operations/posts/transfer-post.ts';
import { updatePost } from './operations/posts/update-post.ts';
import { askRegistrationOperation } from './operations/registrations/ask-registration.ts';
import { confirmRegistration } from './operations/registrations/confirm-registration.ts';
import { refuseRegistration } from './operations/registrations/refuse-registration.ts';
import { restorePerson } from './operations/restore-person.ts';
import { revokeInvitation } from './operations/revoke-invitation.ts';
import { revokeToken } from './operations/revoke-token.ts';
import { createRole } from './operations/roles/create-role.ts';
import { removeRole } from './operations/roles/remove-role.ts';
import { updateRole } from './operations/roles/update-role.ts';
import { addMembers } from './operations/sections/add-members.ts';
import { copySections } from './operations/sections/copy-sections.ts';
import { createSection } from './operations/sections/create-section.ts';
import { endMembers } from './operations/sections/end-members.ts';
import { endSection } from './operations/sections/end-section.ts';
import { exceptPerson, readmitPerson } from './operations/sections/except-person.ts';
import { removeMember } from './operations/sections/remove-member.ts';
import { removeSection } from './operations/sections/remove-section.ts';
import { replaceHead } from './operations/sections/replace-head.ts';
import { setRule } from './operations/sections/set-rule.ts';
import { updateSection } from './operations/sections/update-section.ts';
import { updateCentre } from './operations/update-centre.ts';
import { updatePerson } from './operations/update-person.ts';
import { beginViewing } from './operations/viewing/begin-viewing.ts';
import { endViewing } from './operations/viewing/end-viewing.ts';
import { organisationOperations, organisationQueries } from './organisations/declared.ts';
import { readCentre } from './queries.ts';
import { listRegistrations } from './registrations/list-registrations.ts';
import { listRoles } from './roles/queries.ts';
import { searchDirectory } from './search/search-directory.ts';
import {
  listUncoveredInstitutions,
  listUncoveredPeople,
  readCoverage,
} from './sections/coverage.ts';
import { getRegisterFile } from './sections/get-register-file.ts';
import { listSectionPeople } from './sections/list-members.ts';
import { listSections } from './sections/list-sections.ts';
import { previewCopies } from './sections/preview-copies.ts';
import { readSectionReach } from './sections/reach-of-section.ts';
import { readSection } from './sections/read-section.ts';

export { assignedAmong } from './assignments/assigned-on.ts';
export { type Consequence, foretellBy } from './assignments/consequences.ts';
export { reverted } from './assignments/plan-changes.ts';
export { readAssignments } from './assignments/read-assignments.ts';
export { type Named, readNamed } from './assignments/read-named.ts';
export type { AssignmentRow } from './assignments/schema.ts';

import { listDuplicates } from './people/duplicates/list-duplicates.ts';
import { listAppointed } from './people/list-appointed.ts';
import { listChanges } from './people/list-changes.ts';
import { listPeople } from './people/list-people.ts';
import { listStaff } from './people/list-staff.ts';
import { readOwnCard, readPerson } from './people/read-card.ts';
import { readPeopleChoices } from './people/read-choices.ts';
import { readStaffTable } from './people/staff-table.ts';
import { readStaffFile } from './people/staff-table-file.ts';
import { personalDataOperations, personalDataQueries } from './personal-data/declared.ts';
import { listVacancies } from './posts/list-vacancies.ts';

import { sheetOperations, sheetQueries } from './sheets/declared.ts';

export { figuresFrom } from './aggregates/figure-sources.ts';
export { centreSettingsOf, readCentreSettings } from './centre/read-centre.ts';
export type { CentreSettings } from './centre/settings.ts';
export { workOnExport } from './centres/export-job.ts';
export { followOwnPosts, proposeEndOfRetention, remindOfEndingAgreements } from './jobs.ts';
export { acceptInvitation, findInvitation } from './members/accept-invitation.ts';
export { directorAddresses } from './members/director-addresses.ts';
export { type Explanation, explainAccess } from './members/explain-access.ts';
export { listPlaces } from './members/list-places.ts';
export { readPlace } from './members/read-given-form.ts';
export { createRole } from './operations/roles/create-role.ts';
export { removeRole } from './operations/roles/remove-role.ts';
export { updateRole } from './operations/roles/update-role.ts';
export { beginViewing } from './operations/viewing/begin-viewing.ts';
export { endViewing } from './operations/viewing/end-viewing.ts';
export { endingAgreements } from './partners/ending-agreements.ts';
export { findPeople, listActivePeople, personLabel } from './people/read-people.ts';
export { directoryPermissions } from './permissions.ts';
export { askRegistration, findOpenCentre } from './registrations/ask-registration.ts';
export { askedRoles } from './registrations/schema.ts';
export { listRoles } from './roles/queries.ts';
export { type Hit, hitKinds } from './search/hit.ts';
export { searchDirectory } from './search/search-directory.ts';
export type { LeaderChange, SectionLeader } from './sections/events.ts';
export { leadersOn, readLeaders } from './sections/leaders.ts';
export { discardStale, workOnSheet } from './sheets/declared.ts';

/** All changes of the directory, for the registry. */
export const directoryOperations = [
  ...centreOperations,
  ...sheetOperations,
  ...organisationOperations,
  ...personalDataOperations,
  createPerson,
  updatePerson,
  archivePerson,
  restorePerson,
  bringPeople,
  mergePeople,
  undoMerge,
  tellApart,
  addPost,
  updatePost,
  endPost,
  transferPost,
  fillPost,
  removePost,
  ...Object.values(qualifications),
  ...Object.values(educations),
  ...Object.values(awards),
  createInvitation,
  createInvitations,
  renewInvitations,
  revokeInvitation,
  askRegistrationOperation,
  confirmRegistration,
  refuseRegistration,
  acceptInvitationOperation,
  grantRole,
  changeGrant,
  endGrant,
  assignPerson,
  endMembership,
  beginViewing,
  endViewing,
  createRole,
  updateRole,
  removeRole,
  createToken,
  revokeToken,
  updateCentre,
  createCentre,
  createSection,
  updateSection,
  endSection,
  removeSection,
  copySections,
  setRule,
  addMembers,
  endMembers,
  removeMember,
  replaceHead,
  exceptPerson,
  readmitPerson,
  createAssignments,
  updateAssignment,
  endAssignments,
  moveAssignments,
  substituteAssignments,
  removeAssignments,
  undoAct,
  createDirection,
  updateDirection,
  reorderDirections,
  removeDirection,
];

/** All reads of the directory, for the registry. */
export const directoryQueries = [
  ...centreQueries,
  ...sheetQueries,
  ...organisationQueries,
  ...personalDataQueries,
  searchDirectory,
  listPeople,
  readOwnCard,
  readPeopleChoices,
  listStaff,
  listChanges,
  listAppointed,
  listDuplicates,
  listVacancies,
  readStaffTable,
  readStaffFile,
  // After the addresses that begin like it.
  readPerson,
  listMembers,
  listPlaces,
  explainAccess,
  listRoles,
  listInvitations,
  listCandidates,
  listRegistrations,
  listOwnTokens,
  readCentre,
  listSections,
  readSection,
  getRegisterFile,
  listSectionPeople,
  readSectionReach,
  previewCopies,
  readCoverage,
  listUncoveredInstitutions,
  listUncoveredPeople,
  listAssignments,
  getAnnexFile,
  readMatrix,
  listActs,
  listDirections,
];
