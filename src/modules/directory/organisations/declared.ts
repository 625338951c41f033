import { readKinds } from '../centre/read-kinds.ts';
import {
  addOrganisationName,
  removeOrganisationName,
  updateOrganisationName,
} from '../operations/organisations/change-names.ts';
import {
  closeOrganisation,
  reopenOrganisation,
} from '../operations/organisations/close-organisation.ts';
import { createOrganisation } from '../operations/organisations/create-organisation.ts';
import { mergeOrganisations } from '../operations/organisations/merge-organisations.ts';
import { moveOrganisation } from '../operations/organisations/move-organisation.ts';
import { renameOrganisation } from '../operations/organisations/rename-organisation.ts';
import { splitOrganisation } from '../operations/organisations/split-organisation.ts';
import { undoOrganisationChange } from '../operations/organisations/undo-change.ts';
import { updateOrganisation } from '../operations/organisations/update-organisation.ts';
import { remindOfAgreements } from '../operations/partners/remind-of-agreements.ts';
import {
  createAgreement,
  removeAgreement,
  updateAgreement,
} from '../operations/partners/write-agreement.ts';
import {
  createPartner,
  removePartner,
  updatePartner,
} from '../operations/partners/write-partner.ts';
import {
  addTaughtProfession,
  removeTaughtProfession,
  updateTaughtProfession,
} from '../operations/professions/teach-profession.ts';
import {
  addFeature,
  removeFeature,
  updateFeature,
} from '../operations/professions/write-feature.ts';
import {
  createProfession,
  removeProfession,
  updateProfession,
} from '../operations/professions/write-profession.ts';
import { listAgreements, readAgreement, readAgreementFile } from '../partners/list-agreements.ts';
import { listPartners, readPartner } from '../partners/list-partners.ts';
import {
  listProfessionDirections,
  listProfessions,
  readProfession,
} from '../professions/list-professions.ts';
import { listFeatures, listTaught } from '../professions/list-taught.ts';
import { readHeld } from './count-held.ts';
import { listOrganisations } from './list-organisations.ts';
import { findOrganisationsQuery } from './read-find.ts';
import { readOrganisation } from './read-organisation.ts';
import { readOrganisationTree } from './read-tree.ts';

/** All changes of organisations, professions and partners, for the registry. */
export const organisationOperations = [
  createOrganisation,
  updateOrganisation,
  renameOrganisation,
  moveOrganisation,
  closeOrganisation,
  reopenOrganisation,
  mergeOrganisations,
  splitOrganisation,
  undoOrganisationChange,
  addOrganisationName,
  updateOrganisationName,
  removeOrganisationName,
  addTaughtProfession,
  updateTaughtProfession,
  removeTaughtProfession,
  addFeature,
  updateFeature,
  removeFeature,
  createProfession,
  updateProfession,
  removeProfession,
  createPartner,
  updatePartner,
  removePartner,
  createAgreement,
  updateAgreement,
  removeAgreement,
  remindOfAgreements,
];

/** All reads of organisations, professions and partners, for the registry. */
export const organisationQueries = [
  readKinds,
  listOrganisations,
  readOrganisationTree,
  findOrganisationsQuery,
  readOrganisation,
  readHeld,
  listTaught,
  listFeatures,
  listProfessions,
  listProfessionDirections,
  readProfession,
  listPartners,
  readPartner,
  listAgreements,
  readAgreement,
  readAgreementFile,
];
