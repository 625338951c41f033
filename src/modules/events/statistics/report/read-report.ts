import { z } from 'zod';
import { may } from '#platform/access/permission.ts';
import { forbidden, notFound } from '#platform/errors.ts';
import { locales } from '#platform/i18n/locales.ts';
import { defineQuery, type Scope } from '#platform/query/define.ts';
import { draftTexts } from './draft-texts.ts';
import { placedReport } from './load-report.ts';
import { mayWriteReport, reportPermissions } from './permissions.ts';
import { type ReportedYear, readReportFacts } from './read-facts.ts';
import {
  type ReportFacts,
  reportFacts,
  reportParts,
  reportStates,
  reportTexts,
  schoolYear,
} from './schema.ts';
import { readTerm } from './term.ts';

const report = z.object({
  sectionId: z.uuid(),
  year: z.number().int(),
  state: z.enum(reportStates),
  /** Live while it is written; those of the day of handing in afterwards. */
  facts: reportFacts,
  /** Each part as it stands: what was written, else what the records say. */
  parts: z.array(z.object({ part: z.enum(reportParts), text: z.string(), written: z.boolean() })),
  dueOn: z.iso.date(),
  submittedBy: z.string(),
  submittedAt: z.date().nullable(),
  acceptedBy: z.string(),
  acceptedOn: z.string().nullable(),
  returnReason: z.string(),
  /** Of the paper. */
  language: z.enum(locales),
  version: z.number().int(),
  may: z.object({ write: z.boolean(), accept: z.boolean() }),
});
export type SectionReport = z.output<typeof report>;

export const readReport = defineQuery({
  name: 'section.report.read',
  summary: 'A section’s yearly report: drafted from its records, with what its head has written.',
  permission: 'section.report.read',
  rule: reportPermissions['section.report.read'],
  input: z.object({ sectionId: z.uuid(), year: schoolYear }),
  output: report,
  http: { path: '/sections/{sectionId}/reports/{year}' },
  run: reportOf,
});

/** @throws AppError `not-found`; `forbidden` for whoever neither leads the section nor accepts reports */
export async function reportOf(
  scope: Scope<'section.report.read'>,
  asked: ReportedYear,
): Promise<SectionReport> {
  const { db, actor, today, centre, centreId } = scope;
  const placed = await placedReport({ trx: db, today }, asked);
  if (!placed?.worked) throw notFound();
  const write = mayWriteReport(actor, placed);
  const accept = may(
    actor,
    'section.report.accept',
    reportPermissions['section.report.accept'],
    placed,
  );
  if (!write && !accept) throw forbidden('section.report.read');
  const row = await db
    .selectFrom('section_report')
    .selectAll()
    .where('section_id', '=', asked.sectionId)
    .where('year', '=', asked.year)
    .executeTakeFirst();
  const { locale: language } = centre;
  const facts = (row?.facts as ReportFacts | undefined) ?? (await readReportFacts(scope, asked));
  const drafted = draftTexts(facts, asked.year, today, language);
  const written = reportTexts.parse(row?.texts ?? {});
  return {
    ...asked,
    state: (row?.state ?? 'draft') as SectionReport['state'],
    facts,
    parts: reportParts.map((part) => ({
      part,
      text: written[part] ?? drafted[part],
      written: written[part] !== undefined,
    })),
    dueOn: (await readTerm(db, centreId, asked.year)).dueOn,
    submittedBy: row?.submitted_by_name ?? '',
    submittedAt: row?.submitted_at ?? null,
    acceptedBy: row?.accepted_by_name ?? '',
    acceptedOn: row?.accepted_on ?? null,
    returnReason: row?.return_reason ?? '',
    language,
    version: row?.version ?? 0,
    may: { write, accept },
  };
}
