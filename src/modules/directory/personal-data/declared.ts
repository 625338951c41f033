import { erasePerson } from '../operations/personal-data/erase-person.ts';
import { keepLonger, proposeRetention } from '../operations/personal-data/retain-people.ts';
import { createProposal } from '../operations/proposals/create-proposal.ts';
import {
  confirmProposal,
  declineProposal,
  withdrawProposal,
} from '../operations/proposals/decide-proposal.ts';
import {
  addToReserve,
  endReserve,
  removeReserve,
  updateReserve,
} from '../operations/reserve/write-reserve.ts';
import { listOwnProposals, listProposals, readProposal } from '../proposals/list-proposals.ts';
import { readOwnChoices } from '../proposals/own-choices.ts';
import { listReserve } from '../reserve/list-reserve.ts';
import { exportData, exportOwnData } from './export-data.ts';
import { listRetention } from './list-retention.ts';
import { listOwnViews, listViews } from './list-views.ts';
import { previewErasure } from './preview-erasure.ts';

/** Changes and reads of proposals, personal data and the reserve of leaders, for the registry. */
export const personalDataOperations = [
  createProposal,
  confirmProposal,
  declineProposal,
  withdrawProposal,
  erasePerson,
  proposeRetention,
  keepLonger,
  addToReserve,
  updateReserve,
  endReserve,
  removeReserve,
];

export const personalDataQueries = [
  readOwnChoices,
  listOwnProposals,
  listProposals,
  readProposal,
  listOwnViews,
  listViews,
  exportData,
  exportOwnData,
  previewErasure,
  listRetention,
  listReserve,
];
