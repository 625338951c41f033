import { z } from 'zod';
import { refuse } from '#platform/errors.ts';
import { defineOperation, type OperationContext } from '#platform/operation/define.ts';
import {
  type LoadedReport,
  loadReport,
  requireDraft,
} from '../../statistics/report/load-report.ts';
import { reportPermissions } from '../../statistics/report/permissions.ts';
import { readReportFacts } from '../../statistics/report/read-facts.ts';
import { type ReportState, schoolYear } from '../../statistics/report/schema.ts';

const input = z.object({ sectionId: z.uuid(), year: schoolYear });
const output = z.object({ version: z.number().int() });

export const submitReport = defineOperation({
  name: 'section.report.submit',
  summary: 'Hands a section’s yearly report in, with the figures of the day.',
  input,
  output,
  permission: reportPermissions['section.report.submit'],
  http: { method: 'post', path: '/sections/{sectionId}/reports/{year}/submit' },
  load: loadReport,
  version: ({ version }) => version,
  async run(context, reported) {
    const { trx, actor, today, now, target } = context;
    requireDraft(target);
    const facts = await readReportFacts({ db: trx, centreId: actor.centreId, today }, reported);
    return become(context, 'submitted', {
      facts: JSON.stringify(facts),
      submitted_at: now,
      submitted_by_name: actor.name,
      return_reason: '',
    });
  },
});

export const acceptReport = defineOperation({
  name: 'section.report.accept',
  summary: 'Accepts a report that was handed in.',
  input,
  output,
  permission: reportPermissions['section.report.accept'],
  http: { method: 'post', path: '/sections/{sectionId}/reports/{year}/accept' },
  load: loadReport,
  version: ({ version }) => version,
  async run(context) {
    requireSubmitted(context.target);
    return become(context, 'accepted', {
      accepted_on: context.today,
      accepted_by_name: context.actor.name,
    });
  },
});

export const returnReport = defineOperation({
  name: 'section.report.return',
  summary: 'Gives a report back to be corrected, with a reason.',
  input: input.extend({ reason: z.string().trim().min(1).max(2000) }),
  output,
  permission: reportPermissions['section.report.return'],
  http: { method: 'post', path: '/sections/{sectionId}/reports/{year}/return' },
  load: loadReport,
  version: ({ version }) => version,
  async run(context, { reason }) {
    requireSubmitted(context.target);
    return become(context, 'draft', { facts: null, return_reason: reason });
  },
});

function requireSubmitted({ state }: LoadedReport): void {
  if (state === 'draft') throw refuse('eventsReport.not-submitted');
  if (state === 'accepted') throw refuse('eventsReport.accepted');
}

async function become(
  { trx, target, audit, now }: OperationContext & { target: LoadedReport },
  state: ReportState,
  more: Record<string, unknown>,
) {
  const version = target.version + 1;
  await trx
    .updateTable('section_report')
    .set({ state, ...more, version, updated_at: now })
    .where('id', '=', target.id)
    .execute();
  audit({
    objectType: 'section_report',
    objectId: target.id,
    objectName: target.name,
    before: { state: target.state },
    after: { state, ...(state === 'draft' && { reason: more.return_reason }) },
  });
  return { version };
}
