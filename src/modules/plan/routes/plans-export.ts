import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { listPlans, type PlanRow } from '../queries/list-plans.ts';
import type { Route } from './+types/plans-export';
import { plansAsked } from './plans-asked.ts';

/** The list of plans as a file: all its pages, under the same filters, in the viewer's language. */
export async function loader(args: Route.LoaderArgs) {
  const asked = plansAsked(new URL(args.request.url).searchParams);
  const rows: PlanRow[] = [];
  for (let page = 1, total = 1; rows.length < total; page += 1) {
    const found = await read(args, listPlans, { ...asked, page, size: 200 });
    if (found.rows.length === 0) break;
    rows.push(...found.rows);
    total = found.total;
  }
  const t = translator(callerOf(args).locale).getFixedT(null, ['planDocument', 'plan', 'shell']);
  return sendList(args.params.format, {
    name: t('shell:nav.plansList'),
    columns: [
      { header: t('plan:field.plan'), width: 50 },
      { header: t('plans.kind'), width: 20 },
      { header: t('plans.starts'), width: 12 },
      { header: t('plans.ends'), width: 12 },
      { header: t('plan:field.state'), width: 14 },
      { header: t('plans.itemsColumn'), width: 10, align: 'right' },
      { header: t('plans.tasksColumn'), width: 10, align: 'right' },
      { header: t('plan:task.done'), width: 10, align: 'right' },
      { header: t('plan:task.late'), width: 12, align: 'right' },
    ],
    rows: rows.map((row) => [
      row.title,
      t(`plan:kind.${row.kind}`),
      { date: row.startsOn },
      { date: row.endsOn },
      t(`plan:state.${row.state}`),
      row.items,
      row.tasks,
      row.done,
      row.late,
    ]),
  });
}
