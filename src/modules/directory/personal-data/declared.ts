import { createProposal } from '../operations/proposals/create-proposal.ts';
import {
  confirmProposal,
  declineProposal,
  withdrawProposal,
} from '../operations/proposals/decide-proposal.ts';
import { listOwnProposals, listProposals, readProposal } from '../proposals/list-proposals.ts';
import { readOwnChoices } from '../proposals/own-choices.ts';
import { listOwnViews, listViews } from './list-views.ts';

/** Changes and reads of proposals and personal data, for the registry. */
export const personalDataOperations = [
  createProposal,
  confirmProposal,
  declineProposal,
  withdrawProposal,
];

export const personalDataQueries = [
  readOwnChoices,
  listOwnProposals,
  listProposals,
  readProposal,
  listOwnViews,
  listViews,
];
