import {
  directoryOperations,
  directoryPermissions,
  directoryQueries,
} from '#modules/directory/public.ts';
import { planOperations, planPermissions, planQueries } from '#modules/plan/public.ts';
import type { Permission } from '#platform/access/permission.ts';
import { declareScopes } from '#platform/access/scopes.ts';
import { forgetRequests } from '#platform/api/forget-requests.ts';
import { auditPermissions } from '#platform/audit/permissions.ts';
import { listAudit } from '#platform/audit/queries.ts';
import type { Job, Schedule } from '#platform/jobs/define.ts';
import { resendMail } from '#platform/mail/operations/resend.ts';
import { mailPermissions } from '#platform/mail/permissions.ts';
import { mailQueries } from '#platform/mail/queries.ts';
import { sendMail } from '#platform/mail/send-mail.ts';

/** All that changes state: the API, the permission matrix and the audit's words are made of it. */
export const operations = [resendMail, ...directoryOperations, ...planOperations];

/** All that is read through the API. */
export const queries = [listAudit, ...mailQueries, ...directoryQueries, ...planQueries];

/** Who may what; a name that stands in no table is denied. */
export const permissions: Record<string, Permission<never>> = {
  ...auditPermissions,
  ...mailPermissions,
  ...directoryPermissions,
  ...planPermissions,
};
declareScopes(Object.keys(permissions));

/** Work after a commit. */
export const jobs: Job<unknown>[] = [sendMail];

/** Work by the clock. */
export const schedules: Schedule[] = [forgetRequests];
