import {
  directoryOperations,
  directoryPermissions,
  directoryQueries,
  discardStale,
  followOwnPosts,
  proposeEndOfRetention,
  remindOfEndingAgreements,
  workOnExport,
  workOnSheet,
} from '#modules/directory/public.ts';
import {
  eventsOperations,
  eventsPermissions,
  eventsQueries,
  followFeedback,
  forgetByClock,
  giveCertificates,
  makeCertificateFile,
  remindByClock,
  remindOfLateMinutes,
  remindOfLateReports,
  remindOfLateRequests,
  remindOfOwedDuties,
  writeCertificateLetters,
  writeLetters,
  writeToAskedSpeakers,
} from '#modules/events/public.ts';
import {
  planOperations,
  planPermissions,
  planQueries,
  remindEveryMorning,
} from '#modules/plan/public.ts';
import { forgetOldFailures } from '#platform/access/limits.ts';
import { changePassword } from '#platform/access/operations/change-password.ts';
import { endOtherSessions, endSession } from '#platform/access/operations/end-sessions.ts';
import { addPasskey, removePasskey, renamePasskey } from '#platform/access/operations/passkeys.ts';
import { resetAccount } from '#platform/access/operations/reset-account.ts';
import {
  askResetOperation,
  giveReset,
  useResetOperation,
} from '#platform/access/operations/reset-password.ts';
import {
  beginTwoFactor,
  endTwoFactor,
  renewCodes,
} from '#platform/access/operations/two-factor.ts';
import { updateAccount } from '#platform/access/operations/update-account.ts';
import './plan-figures.ts';
import type { Permission } from '#platform/access/permission.ts';
import { accountPermissions } from '#platform/access/permissions.ts';
import { declarePermissions } from '#platform/access/scopes.ts';
import { forgetRequests } from '#platform/api/forget-requests.ts';
import { auditPermissions } from '#platform/audit/permissions.ts';
import { listAudit } from '#platform/audit/queries.ts';
import { readHeads } from '#platform/audit/seal/heads-file.ts';
import { sealAudits } from '#platform/audit/seal/seal-audit.ts';
import type { Job, Schedule } from '#platform/jobs/define.ts';
import { removeMadeFiles } from '#platform/jobs/made-file.ts';
import { resendMail } from '#platform/mail/operations/resend.ts';
import { mailPermissions } from '#platform/mail/permissions.ts';
import { mailQueries } from '#platform/mail/queries.ts';
import { sendMail } from '#platform/mail/send-mail.ts';

/** All that changes state: the API, the permission matrix and the audit's words are made of it. */
export const operations = [
  updateAccount,
  changePassword,
  endSession,
  endOtherSessions,
  beginTwoFactor,
  endTwoFactor,
  renewCodes,
  addPasskey,
  renamePasskey,
  removePasskey,
  resetAccount,
  askResetOperation,
  giveReset,
  useResetOperation,
  resendMail,
  ...directoryOperations,
  ...planOperations,
  ...eventsOperations,
];

/** All that is read through the API. */
export const queries = [
  listAudit,
  readHeads,
  ...mailQueries,
  ...directoryQueries,
  ...planQueries,
  ...eventsQueries,
];

/** Who may what; a name that stands in no table is denied. */
export const permissions: Record<string, Permission<never>> = {
  ...accountPermissions,
  ...auditPermissions,
  ...mailPermissions,
  ...directoryPermissions,
  ...planPermissions,
  ...eventsPermissions,
};
declarePermissions(permissions);

/** Work after a commit. */
export const jobs: Job<unknown>[] = [
  sendMail,
  workOnSheet as Job<unknown>,
  writeLetters as Job<unknown>,
  giveCertificates as Job<unknown>,
  writeCertificateLetters as Job<unknown>,
  makeCertificateFile as Job<unknown>,
  workOnExport as Job<unknown>,
];

/** Work by the clock. */
export const schedules: Schedule[] = [
  remindEveryMorning,
  remindByClock,
  followFeedback,
  forgetByClock,
  remindOfLateMinutes,
  remindOfOwedDuties,
  writeToAskedSpeakers,
  remindOfLateReports,
  remindOfLateRequests,
  followOwnPosts,
  proposeEndOfRetention,
  remindOfEndingAgreements,
  forgetOldFailures,
  forgetRequests,
  sealAudits,
  removeMadeFiles,
  discardStale,
];
