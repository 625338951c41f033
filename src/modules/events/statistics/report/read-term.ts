import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { reportPermissions } from './permissions.ts';
import { schoolYear } from './schema.ts';
import { readTerm } from './term.ts';

export const readReportTerm = defineQuery({
  name: 'section.report.term.read',
  summary: 'Until when sections report on a school year.',
  permission: 'section.report.list',
  rule: reportPermissions['section.report.list'],
  placed: true,
  input: z.object({ year: schoolYear }),
  output: z.object({ dueOn: z.iso.date(), version: z.number().int() }),
  http: { path: '/section-reports/{year}/term' },
  async run({ db, centreId }, { year }) {
    const { dueOn, version } = await readTerm(db, centreId, year);
    return { dueOn, version };
  },
});
