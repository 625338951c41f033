import { figuresFrom } from '#modules/directory/public.ts';
import { reportStates } from '#modules/plan/export/report-document.ts';
import { getReport } from '#modules/plan/queries/get-report.ts';
import { runQuery } from '#platform/query/run.ts';

/** The execution of plans from the year's beginning to a day, for departments: by the same count as the centre's own report. */
figuresFrom('plan', reportStates, async (kernel, centre, on) => {
  const { report } = await runQuery(kernel, centre, getReport, {
    from: `${on.slice(0, 4)}-01-01`,
    until: on,
  });
  return report.figures;
});
