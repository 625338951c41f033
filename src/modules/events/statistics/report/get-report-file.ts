import { z } from 'zod';
import { paperStyleOf } from '#packs/paper-style.ts';
import { paperFile, paperMedia } from '#platform/documents/render/paper-file.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { reportPaper } from './paper.ts';
import { reportPermissions } from './permissions.ts';
import { reportOf } from './read-report.ts';
import { schoolYear } from './schema.ts';

/** A section's yearly report in Word or PDF, in the centre's language. */
export const getSectionReportFile = defineFileQuery({
  name: 'section.report.paper',
  summary: 'A section’s yearly report in Word or PDF.',
  permission: 'section.report.read',
  rule: reportPermissions['section.report.read'],
  input: z.object({
    sectionId: z.uuid(),
    year: schoolYear,
    format: z.enum(['docx', 'pdf']).default('docx'),
  }),
  run: async (scope, { sectionId, year }) => ({
    report: await reportOf(scope, { sectionId, year }),
    centre: scope.centre,
  }),
  render: ({ report, centre }, { format }) => {
    const paper = reportPaper(
      report,
      { language: report.language, centre: centre.name },
      paperStyleOf(centre.pack),
    );
    return paperFile(paper.title, paper, format);
  },
  http: {
    path: '/sections/{sectionId}/reports/{year}/paper',
    produces: [paperMedia.docx, paperMedia.pdf],
  },
});
