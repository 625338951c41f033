import { acceptImport } from './operations/accept-import.ts';
import { addEvidence } from './operations/add-evidence.ts';
import { addItem } from './operations/add-item.ts';
import { applyReread } from './operations/apply-reread.ts';
import { assignTask } from './operations/assign-task.ts';
import {
  addChapter,
  moveChapter,
  removeChapter,
  updateChapter,
} from './operations/change-chapters.ts';
import {
  approvePlan,
  checkPlanState,
  closePlan,
  enforcePlan,
  returnPlan,
  submitPlan,
} from './operations/change-plan-state.ts';
import { closeTask } from './operations/close-task.ts';
import { correctImport } from './operations/correct-import.ts';
import { createPlan } from './operations/create-plan.ts';
import { discardImport } from './operations/discard-import.ts';
import { giveDates, removeDate } from './operations/give-dates.ts';
import { handOver } from './operations/hand-over.ts';
import { mapImportColumns } from './operations/map-import-columns.ts';
import { moveItem } from './operations/move-item.ts';
import { muteFinding, unmuteFinding } from './operations/mute-finding.ts';
import { noteReport } from './operations/note-report.ts';
import { remind } from './operations/remind.ts';
import { removeEvidence } from './operations/remove-evidence.ts';
import { removeItem, restoreItem } from './operations/remove-item.ts';
import { removePlan } from './operations/remove-plan.ts';
import { renewFeed } from './operations/renew-feed.ts';
import { renumberPlan } from './operations/renumber-plan.ts';
import { reopenTask } from './operations/reopen-task.ts';
import { resolveRole } from './operations/resolve-role.ts';
import { rollPlan } from './operations/roll-plan.ts';
import { startImport } from './operations/start-import.ts';
import { updateItem } from './operations/update-item.ts';
import { updatePlan } from './operations/update-plan.ts';
import './tasks/follow-directory.ts';
import { getBoard } from './queries/get-board.ts';
import { getDirectorScreen } from './queries/get-director-screen.ts';
import { getFeed } from './queries/get-feed.ts';
import { getFindings } from './queries/get-findings.ts';
import { getImport, listImports } from './queries/get-import.ts';
import { getLoad } from './queries/get-load.ts';
import { getPlan } from './queries/get-plan.ts';
import { getPlanFile } from './queries/get-plan-file.ts';
import { getReport } from './queries/get-report.ts';
import { getReportFile } from './queries/get-report-file.ts';
import { getReread } from './queries/get-reread.ts';
import { getRoll } from './queries/get-roll.ts';
import { getTask } from './queries/get-task.ts';
import { getTaskHistory } from './queries/get-task-history.ts';
import { getWeek } from './queries/get-week.ts';
import { getWorkChoices } from './queries/get-work-choices.ts';
import { getYear } from './queries/get-year.ts';
import { getYearFile } from './queries/get-year-file.ts';
import { getVersion, listAmendments, listVersions } from './queries/list-history.ts';
import { listItems } from './queries/list-items.ts';
import { listPlans } from './queries/list-plans.ts';
import { listTasks } from './queries/list-tasks.ts';

export { answerFeed } from './feed/answer-feed.ts';
export { addFeedSource } from './feed/sources.ts';
export { remindEveryMorning } from './jobs.ts';
export { planPermissions } from './permissions.ts';
export { searchWork } from './queries/search-work.ts';
export { addReminded } from './reminders/owed-elsewhere.ts';
export { closeScheduled, settleScheduled, type Window } from './tasks/close-scheduled.ts';
export { addCounted } from './tasks/counted.ts';
export { addDuties, type DutiesAsked, type Duty, readDuties } from './tasks/duties.ts';
export {
  type EventDays,
  promisedItems,
  scheduleItem,
  unscheduleItem,
} from './tasks/event-dates.ts';
export { itemsPromising, requireItems } from './tasks/items-promising.ts';
export { itemsWithin, type SeasonItem } from './tasks/promised-within.ts';

/** Everything that changes plans and tasks; the API and the permission matrix are made of it. */
export const planOperations = [
  startImport,
  mapImportColumns,
  correctImport,
  acceptImport,
  checkPlanState,
  submitPlan,
  returnPlan,
  approvePlan,
  enforcePlan,
  closePlan,
  addItem,
  updateItem,
  moveItem,
  removeItem,
  restoreItem,
  giveDates,
  removeDate,
  resolveRole,
  handOver,
  closeTask,
  reopenTask,
  assignTask,
  addEvidence,
  removeEvidence,
  renewFeed,
  noteReport,
  createPlan,
  updatePlan,
  removePlan,
  addChapter,
  updateChapter,
  moveChapter,
  removeChapter,
  renumberPlan,
  muteFinding,
  unmuteFinding,
  discardImport,
  remind,
  applyReread,
  rollPlan,
];

/** Everything that is read of plans and tasks by the API. */
export const planQueries = [
  listPlans,
  getPlan,
  getPlanFile,
  getReport,
  getReportFile,
  getFindings,
  listAmendments,
  listVersions,
  getVersion,
  listItems,
  listTasks,
  getTask,
  getTaskHistory,
  getWorkChoices,
  getWeek,
  getYear,
  getYearFile,
  getFeed,
  getBoard,
  getDirectorScreen,
  getLoad,
  listImports,
  getImport,
  getReread,
  getRoll,
];
