import { figuresFrom } from '#modules/directory/public.ts';
import { reportStates } from '#modules/plan/export/report-document.ts';
import { countReportFigures } from '#modules/plan/queries/count-report.ts';
import { runQuery } from '#platform/query/run.ts';

/** The execution of plans from the year's beginning to a day, for departments: what the centre's own report comes to. */
figuresFrom('plan', reportStates, (kernel, centre, on) =>
  runQuery(kernel, centre, countReportFigures, { from: `${on.slice(0, 4)}-01-01`, until: on }),
);
