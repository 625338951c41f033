import './calendar-entries.ts';
import './count-towards-plan.ts';
import './duties.ts';
import {
  announceVisit,
  cancelVisit,
  finishVisit,
  startVisit,
} from '../operations/visits/change-state.ts';
import { addPhoto, removePhoto } from '../operations/visits/photos.ts';
import { planVisit, updateVisit } from '../operations/visits/plan-visit.ts';
import { replyToVisit } from '../operations/visits/reply-to-visit.ts';
import { confirmNote, drawSignature } from '../operations/visits/sign-note.ts';
import { createChecklist, updateChecklist } from '../operations/visits/write-checklist.ts';
import { offerNote, takeNoteBack, writeNote } from '../operations/visits/write-note.ts';
import { answerPoints, choosePoints, removePoint } from '../operations/visits/write-points.ts';
import { objectToNote, supplementNote } from '../operations/visits/write-remark.ts';
import { readChecklists } from './checklists.ts';
import { visitFigures } from './figures.ts';
import { getVisitFiguresFile } from './get-figures-file.ts';
import { listVisitPeople } from './list-people.ts';
import { listVisits } from './list-visits.ts';
import { getNoteFile } from './note/get-note-file.ts';
import { readVisitNote } from './note/read-note.ts';
import { readVisitPhoto } from './photos/read-photo-file.ts';
import { proposeTargets } from './propose-targets.ts';
import { readVisit } from './read-visit.ts';
import { getRouteFile } from './route/get-route-file.ts';

export const visitOperations = [
  planVisit,
  updateVisit,
  announceVisit,
  replyToVisit,
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
  createChecklist,
  updateChecklist,
  addPhoto,
  removePhoto,
];

export const visitQueries = [
  listVisits,
  readVisit,
  proposeTargets,
  listVisitPeople,
  readChecklists,
  readVisitNote,
  getNoteFile,
  readVisitPhoto,
  visitFigures,
  getVisitFiguresFile,
  getRouteFile,
];
