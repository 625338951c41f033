import { z } from 'zod';
import { paperStyleOf } from '#packs/paper-style.ts';
import {
  paperFile,
  paperFormats,
  paperMedia,
  workbookFile,
} from '#platform/documents/render/paper-file.ts';
import { defineFileQuery } from '#platform/query/define-file.ts';
import { reportPaper } from '../export/report-paper.ts';
import { reportPeriod } from '../export/report-period.ts';
import { reportSheets } from '../export/report-sheet.ts';
import { paperWords } from '../export/words/words.ts';
import { planPermissions } from '../permissions.ts';
import { readReport, reportInput } from './get-report.ts';

/** The same report as a file, ready to be signed. */
export const getReportFile = defineFileQuery({
  name: 'plan.report.export',
  summary: 'The execution of a plan in a period in Word, PDF or Excel',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: reportInput.extend({ format: z.enum(paperFormats).default('docx') }),
  run: readReport,
  render: ({ report, pack }, { format }) => {
    const { file } = paperWords(report.language).report;
    const name = `${file} ${reportPeriod(report.period, report.language)}`;
    return format === 'xlsx'
      ? workbookFile(name, reportSheets(report))
      : paperFile(name, reportPaper(report, paperStyleOf(pack)), format);
  },
  http: { path: '/report/export', produces: Object.values(paperMedia) },
});
