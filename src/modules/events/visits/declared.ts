import './calendar-entries.ts';
import './count-towards-plan.ts';
import './duties.ts';
import {
  announceVisit,
  cancelVisit,
  finishVisit,
  startVisit,
} from '../operations/visits/change-state.ts';
import { planVisit, updateVisit } from '../operations/visits/plan-visit.ts';
import { confirmNote, drawSignature } from '../operations/visits/sign-note.ts';
import { offerNote, takeNoteBack, writeNote } from '../operations/visits/write-note.ts';
import { answerPoints, choosePoints, removePoint } from '../operations/visits/write-points.ts';
import { objectToNote, supplementNote } from '../operations/visits/write-remark.ts';
import { listVisits } from './list-visits.ts';
import { proposeTargets } from './propose-targets.ts';
import { readVisit } from './read-visit.ts';

export const visitOperations = [
  planVisit,
  updateVisit,
  announceVisit,
  startVisit,
  finishVisit,
  cancelVisit,
  choosePoints,
  removePoint,
  answerPoints,
  writeNote,
  offerNote,
  takeNoteBack,
  confirmNote,
  drawSignature,
  supplementNote,
  objectToNote,
];

export const visitQueries = [listVisits, readVisit, proposeTargets];
