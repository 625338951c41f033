import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listDecisions } from '../../minutes/list-decisions.ts';
import { boundBy } from '../../minutes/schema.ts';
import type { Route } from './+types/decisions-export';
import { decisionsAsked } from './decisions-asked.ts';

/** The list of decisions under its filters as Excel or CSV. */
export async function loader(args: Route.LoaderArgs) {
  const rows = await readAll(
    args,
    listDecisions,
    decisionsAsked(new URL(args.request.url).searchParams),
  );
  const t = translator(callerOf(args).locale).getFixedT(null, 'eventsMinutes');
  return sendList(args.params.format, {
    name: t('decisions.title'),
    columns: [
      { header: t('decisions.text'), width: 60 },
      { header: t('decisions.who'), width: 34 },
      { header: t('decisions.due'), width: 13 },
      { header: t('list.stateColumn'), width: 16 },
      { header: t('list.lateDays'), width: 12 },
      { header: t('decisions.result'), width: 44 },
      { header: t('decisions.endedOn'), width: 13 },
      { header: t('list.section'), width: 34 },
      { header: t('list.event'), width: 44 },
      { header: t('list.number'), width: 10 },
      { header: t('list.held'), width: 13 },
    ],
    rows: rows.map((row) => [
      row.text,
      boundBy(row),
      row.dueOn && { date: row.dueOn },
      t(`decisionState.${row.state}`),
      row.lateDays || null,
      row.result,
      row.endedOn && { date: row.endedOn },
      row.section?.name ?? '',
      row.title,
      row.number,
      { date: row.heldOn },
    ]),
  });
}
