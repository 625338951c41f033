import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { draftTexts } from '../../statistics/report/draft-texts.ts';
import { loadReport, requireDraft } from '../../statistics/report/load-report.ts';
import { reportPermissions } from '../../statistics/report/permissions.ts';
import { readReportFacts } from '../../statistics/report/read-facts.ts';
import { reportParts, reportTexts, schoolYear } from '../../statistics/report/schema.ts';
import { writtenOf } from '../../statistics/written-of.ts';

export const writeReport = defineOperation({
  name: 'section.report.write',
  summary:
    'Writes parts of a section’s yearly report; what says no more than the records is not kept.',
  input: z.object({ sectionId: z.uuid(), year: schoolYear, texts: reportTexts }),
  output: z.object({ version: z.number().int() }),
  permission: reportPermissions['section.report.write'],
  http: { method: 'put', path: '/sections/{sectionId}/reports/{year}' },
  load: loadReport,
  version: ({ version }) => version,
  async run({ trx, actor, centre, target, today, now, audit }, { year, sectionId, texts }) {
    requireDraft(target);
    const facts = await readReportFacts(
      { db: trx, centreId: actor.centreId, today },
      { sectionId, year },
    );
    const drafted = draftTexts(facts, year, today, centre.locale);
    const written = writtenOf(reportParts, texts, drafted);
    const version = target.version + 1;
    await trx
      .updateTable('section_report')
      .set({ texts: JSON.stringify(written), version, updated_at: now })
      .where('id', '=', target.id)
      .execute();
    audit({
      objectType: 'section_report',
      objectId: target.id,
      objectName: target.name,
      before: { ...target.texts },
      after: { ...written },
    });
    return { version };
  },
});
