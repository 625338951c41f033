import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { momentCellIn } from '#platform/pages/clock.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listPlanLog } from '../queries/list-plan-log.ts';
import { sayChanges } from '../ui/document/history/say-changes.ts';
import type { Route } from './+types/plan-log-export';

/** Who did what to a plan, as a file. */
export async function loader(args: Route.LoaderArgs) {
  const rows = await readAll(args, listPlanLog, { planId: args.params.planId });
  const words = translator(callerOf(args).locale);
  const t = words.getFixedT(null, ['planDocument', 'plan', 'audit']);
  const moment = momentCellIn(args);
  return sendList(args.params.format, {
    name: t('history.log'),
    columns: [
      { header: t('history.when'), width: 18 },
      { header: t('history.who'), width: 30 },
      { header: t('history.did'), width: 34 },
      { header: t('history.what'), width: 50 },
      { header: t('history.changed'), width: 60 },
    ],
    rows: rows.map(({ at, actor, operation, objectType, objectName, before, after }) => [
      moment(at),
      actor,
      t(`audit:operation.${operation as 'plan.update'}`, { defaultValue: operation }),
      objectType === 'plan' ? null : objectName,
      sayChanges(before, after, (state) => t(`plan:state.${state}`)),
    ]),
  });
}
