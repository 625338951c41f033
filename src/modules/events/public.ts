import './calendar/feeds/feed-of-person.ts';
import './consultations/count-towards-plan.ts';
import './consultations/requests/duties.ts';
import './events.ts';
import './hosting/duties.ts';
import './hosting/fill-checklist.ts';
import './minutes/duties.ts';
import './minutes/remind-of-decisions.ts';
import './statistics/report/duties.ts';
import './people/duties.ts';
import { findEventPeople, matchEventPeople } from './agenda/find-people.ts';
import { getProgrammeFile } from './agenda/get-programme-file.ts';
import { listMaterials, readMaterialFile } from './agenda/list-materials.ts';
import { listOwnTalks, listSpeakers } from './agenda/list-speakers.ts';
import { agendaPermissions } from './agenda/permissions.ts';
import { duePortfolios } from './agenda/portfolios.ts';
import { readAgenda } from './agenda/read-agenda.ts';
import { readCall } from './agenda/read-call.ts';
import { topicChoices } from './agenda/topic-choices.ts';
import { attendanceOperations, attendanceQueries } from './attendance/declared.ts';
import { attendancePermissions } from './attendance/permissions.ts';
import { listAudiences } from './calendar/list-audiences.ts';
import { calendarPermissions } from './calendar/permissions.ts';
import { readCalendar } from './calendar/read-calendar.ts';
import { certificateOperations, certificateQueries } from './certificates/declared.ts';
import { certificatePermissions } from './certificates/permissions.ts';
import { consultationOperations, consultationQueries } from './consultations/declared.ts';
import { consultationPermissions } from './consultations/permissions.ts';
import { slotOperations, slotQueries } from './consultations/slots/declared.ts';
import { slotPermissions } from './consultations/slots/permissions.ts';
import { feedbackOperations, feedbackQueries } from './feedback/declared.ts';
import { feedbackPermissions } from './feedback/permissions.ts';
import { emergencyPermissions } from './hosting/emergency/permissions.ts';
import { previewEmergency } from './hosting/emergency/preview-emergency.ts';
import { listLinkPatterns } from './hosting/links/read-patterns.ts';
import { listOwnDuties } from './hosting/list-own-duties.ts';
import { hostingPermissions } from './hosting/permissions.ts';
import { readHosting } from './hosting/read-hosting.ts';
import { getKindChecklist } from './kinds/checklist.ts';
import { listKinds } from './kinds/list-kinds.ts';
import { kindPermissions } from './kinds/permissions.ts';
import { getExtractFile, getMinutesFile, getSignedMinutes } from './minutes/get-minutes-file.ts';
import { listDecisions } from './minutes/list-decisions.ts';
import { listMinutes } from './minutes/list-minutes.ts';
import { listMinutesRules } from './minutes/list-rules.ts';
import { minutesPermissions } from './minutes/permissions.ts';
import { readMinutes } from './minutes/read-minutes.ts';
import { newsOperations, newsQueries } from './news/declared.ts';
import { newsPermissions } from './news/permissions.ts';
import { answerTalk } from './operations/agenda/answer-talk.ts';
import {
  decideProposal,
  proposeTalk,
  setCall,
  withdrawProposal,
} from './operations/agenda/call-for-talks.ts';
import { addMaterial, changeMaterial, removeMaterial } from './operations/agenda/hang-material.ts';
import { answerOffer, offerTalk } from './operations/agenda/offer-talk.ts';
import { sendMaterial } from './operations/agenda/send-material.ts';
import {
  addAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
  updateAgendaItem,
} from './operations/agenda/write-agenda.ts';
import { writeToSpeakers } from './operations/agenda/write-to-speakers.ts';
import { renewSectionFeed } from './operations/calendar/renew-section-feed.ts';
import { meetEmergency } from './operations/hosting/meet-emergency.ts';
import { remindOfDuties } from './operations/hosting/remind-of-duties.ts';
import { setLinkPatterns } from './operations/hosting/set-links.ts';
import {
  addDuty,
  fillDuties,
  removeDuty,
  tickDuty,
  updateDuty,
} from './operations/hosting/write-checklist.ts';
import { createKind, updateKind } from './operations/kinds/write-kind.ts';
import { beginMinutes } from './operations/minutes/begin-minutes.ts';
import { approveMinutes, returnMinutes, submitMinutes } from './operations/minutes/change-state.ts';
import { confirmTold } from './operations/minutes/confirm-told.ts';
import { endDecision } from './operations/minutes/end-decision.ts';
import { addMinutesFile, removeMinutesFile } from './operations/minutes/minutes-files.ts';
import { remindOfMinutes } from './operations/minutes/remind-of-minutes.ts';
import { setBodyRule, setMinutesRule } from './operations/minutes/set-rule.ts';
import { removeMinutes, updateMinutes } from './operations/minutes/update-minutes.ts';
import { addPoint, removePoint, updatePoint } from './operations/minutes/write-point.ts';
import { setEventPeople } from './operations/people/set-people.ts';
import { createEvent } from './operations/planning/create-event.ts';
import { cancelEvent, holdEvent, removeEvent } from './operations/planning/end-event.ts';
import { publishEvents } from './operations/planning/publish-events.ts';
import { updateEvent } from './operations/planning/update-event.ts';
import { forgetOfEvents } from './operations/retention/forget.ts';
import { copySeason } from './operations/season/copy-season.ts';
import { fillSeason } from './operations/season/fill-season.ts';
import { moveDraft } from './operations/season/move-draft.ts';
import { setSeasonLimits } from './operations/season/set-limits.ts';
import { peoplePermissions } from './people/permissions.ts';
import { eventPermissions as ofEvents } from './permissions.ts';
import { eventChoices } from './planning/choices.ts';
import { listEvents } from './planning/list-events.ts';
import { promisedChoices } from './planning/promised-choices.ts';
import { readEvent } from './planning/read-event.ts';
import { registrationOperations, registrationQueries } from './registration/declared.ts';
import { registrationPermissions } from './registration/permissions.ts';
import { retentionPermissions } from './retention/permissions.ts';
import { readLastSeason } from './season/copy/read-last-season.ts';
import { readPromised } from './season/fill/read-promised.ts';
import { getAnnexFile } from './season/get-annex-file.ts';
import { seasonPermissions } from './season/permissions.ts';
import { readSeason } from './season/read-season.ts';
import { statisticsOperations, statisticsQueries } from './statistics/declared.ts';
import { statisticsPermissions } from './statistics/permissions.ts';
import { visitOperations, visitQueries } from './visits/declared.ts';
import { visitPermissions } from './visits/permissions.ts';

export { centreOfSpeaker } from './agenda/speakers/visitors.ts';
export { answerSectionFeed, sectionFeedPrefix } from './calendar/feeds/answer-section-feed.ts';
export { answerPublic, type PublicForm } from './calendar/public/answer-public.ts';
export {
  answerCheck,
  answerKeys,
  type CheckForm,
  giveCertificates,
  makeCertificateFile,
  writeCertificateLetters,
} from './certificates/declared.ts';
export { followFeedback } from './feedback/declared.ts';
export {
  remindOfLateMinutes,
  remindOfLateReports,
  remindOfLateRequests,
  remindOfOwedDuties,
  writeToAskedSpeakers,
} from './jobs.ts';
export { remindByClock, writeLetters } from './registration/declared.ts';
export { forgetByClock } from './retention/forget-by-clock.ts';

/** Who may what with events; the tables of all parts together. */
export const eventsPermissions = {
  ...ofEvents,
  ...peoplePermissions,
  ...seasonPermissions,
  ...kindPermissions,
  ...emergencyPermissions,
  ...calendarPermissions,
  ...registrationPermissions,
  ...attendancePermissions,
  ...agendaPermissions,
  ...hostingPermissions,
  ...minutesPermissions,
  ...newsPermissions,
  ...certificatePermissions,
  ...feedbackPermissions,
  ...retentionPermissions,
  ...consultationPermissions,
  ...visitPermissions,
  ...slotPermissions,
  ...statisticsPermissions,
};

/** Everything that changes events; the API and the permission matrix are made of it. */
export const eventsOperations = [
  createEvent,
  updateEvent,
  publishEvents,
  holdEvent,
  cancelEvent,
  removeEvent,
  setEventPeople,
  ...registrationOperations,
  ...attendanceOperations,
  moveDraft,
  renewSectionFeed,
  meetEmergency,
  createKind,
  updateKind,
  copySeason,
  fillSeason,
  setSeasonLimits,
  addAgendaItem,
  updateAgendaItem,
  moveAgendaItem,
  removeAgendaItem,
  addMaterial,
  changeMaterial,
  removeMaterial,
  setCall,
  proposeTalk,
  decideProposal,
  withdrawProposal,
  offerTalk,
  answerOffer,
  answerTalk,
  sendMaterial,
  writeToSpeakers,
  remindOfDuties,
  fillDuties,
  addDuty,
  updateDuty,
  tickDuty,
  removeDuty,
  setLinkPatterns,
  beginMinutes,
  updateMinutes,
  removeMinutes,
  addPoint,
  updatePoint,
  removePoint,
  submitMinutes,
  returnMinutes,
  approveMinutes,
  setMinutesRule,
  setBodyRule,
  addMinutesFile,
  removeMinutesFile,
  endDecision,
  confirmTold,
  remindOfMinutes,
  ...newsOperations,
  ...certificateOperations,
  ...statisticsOperations,
  ...feedbackOperations,
  forgetOfEvents,
  ...consultationOperations,
  ...visitOperations,
  ...slotOperations,
];

/** Everything that is read of events by the API. */
export const eventsQueries = [
  ...consultationQueries,
  ...visitQueries,
  ...slotQueries,
  listEvents,
  eventChoices,
  promisedChoices,
  ...registrationQueries,
  ...attendanceQueries,
  readEvent,
  readSeason,
  readCalendar,
  listAudiences,
  previewEmergency,
  listKinds,
  getKindChecklist,
  readLastSeason,
  readPromised,
  getAnnexFile,
  readAgenda,
  readCall,
  getProgrammeFile,
  topicChoices,
  duePortfolios,
  listMaterials,
  readMaterialFile,
  listSpeakers,
  listOwnTalks,
  readHosting,
  listOwnDuties,
  listLinkPatterns,
  findEventPeople,
  matchEventPeople,
  readMinutes,
  listMinutes,
  listDecisions,
  listMinutesRules,
  getSignedMinutes,
  getMinutesFile,
  getExtractFile,
  ...newsQueries,
  ...certificateQueries,
  ...statisticsQueries,
  ...feedbackQueries,
];
