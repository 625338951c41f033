import { z } from 'zod';
import { defineOperation } from '#platform/operation/define.ts';
import { day } from '../../planning/schema.ts';
import { reportPermissions } from '../../statistics/report/permissions.ts';
import { schoolYear } from '../../statistics/report/schema.ts';
import { readTerm } from '../../statistics/report/term.ts';

/** Says until when the sections report on a school year. */
export const setReportTerm = defineOperation({
  name: 'section.report.term',
  summary: 'Sets the last day for the reports of sections on a school year.',
  input: z.object({ year: schoolYear, dueOn: day }),
  output: z.object({ version: z.number().int() }),
  permission: reportPermissions['section.report.term'],
  http: { method: 'put', path: '/section-reports/{year}/term' },
  load: ({ trx, actor }, { year }) => readTerm(trx, actor.centreId, year),
  version: ({ version }) => version,
  async run({ trx, actor, target, audit }, { year, dueOn }) {
    const version = target.version + 1;
    const values = { due_on: dueOn, version };
    await trx
      .insertInto('section_report_term')
      .values({ centre_id: actor.centreId, year, ...values })
      .onConflict((conflict) => conflict.columns(['centre_id', 'year']).doUpdateSet(values))
      .execute();
    audit({
      objectType: 'centre',
      objectId: actor.centreId,
      objectName: `${year}/${year + 1}`,
      before: { dueOn: target.dueOn },
      after: { dueOn },
    });
    return { version };
  },
});
