import { sql } from 'kysely';
import { z } from 'zod';
import { defineQuery } from '#platform/query/define.ts';
import { countStates, type ReportFigures, type ReportState } from '../export/report-document.ts';
import { planPermissions } from '../permissions.ts';
import { isoDate } from '../schema.ts';
import { debtOf } from './debts.ts';
import { liveTasks } from './task-rows.ts';

/** The figures of `getReport` over all plans that aren't closed, and nothing else: for whoever counts many centres. */
export const countReportFigures = defineQuery({
  name: 'plan.report.figures',
  summary: 'The execution of all plans in a period in numbers',
  permission: 'plan.read',
  rule: planPermissions['plan.read'],
  input: z.object({ from: isoDate, until: isoDate }),
  async run(scope, { from, until }): Promise<ReportFigures> {
    const { db, today } = scope;
    const plans = db
      .selectFrom('plan')
      .select('plan.id')
      .where('state', '<>', 'closed')
      .where('starts_on', '<=', until)
      .where('ends_on', '>=', from);
    const tasks = await liveTasks(scope)
      .where('task.plan_id', 'in', plans)
      .where('task.origin', '<>', 'evidence')
      .where('task.due_on', '>=', from)
      .where('task.due_on', '<=', until)
      .select((eb) => [
        sql<ReportState>`case task.state when 'not_done' then 'notDone'
          when 'open' then case when task.due_on < ${today} then 'late' else 'inProgress' end
          else task.state end`.as('state'),
        eb.fn.countAll<number>().as('count'),
      ])
      .groupBy(sql`1`)
      .execute();
    const { debts } = await db
      .selectFrom('plan_item as item')
      .innerJoin('plan', 'plan.id', 'item.plan_id')
      .select((eb) => eb.fn.countAll<number>().as('debts'))
      .where('plan.id', 'in', plans)
      .where('plan.ends_on', '<=', until)
      .where('item.removed_at', 'is', null)
      .where(debtOf())
      .executeTakeFirstOrThrow();
    const counted = Object.fromEntries(tasks.map(({ state, count }) => [state, count]));
    return { ...countStates([]), ...counted, scheduled: debts };
  },
});
