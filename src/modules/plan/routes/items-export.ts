import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { readAll } from '#platform/pages/read-all.ts';
import { listItems } from '../queries/list-items.ts';
import type { Route } from './+types/items-export';
import { itemsAsked } from './items-asked.ts';

/** The list of items as a file: all its pages, under the same filters, in the viewer's language. */
export async function loader(args: Route.LoaderArgs) {
  const rows = await readAll(args, listItems, itemsAsked(new URL(args.request.url).searchParams));
  const t = translator(callerOf(args).locale).getFixedT(null, ['planDocument', 'plan']);
  return sendList(args.params.format, {
    name: t('items.title'),
    columns: [
      { header: t('plan:field.number'), width: 9 },
      { header: t('plan:field.text'), width: 60 },
      { header: t('plan:field.responsible'), width: 26 },
      { header: t('plan:field.form'), width: 20 },
      { header: t('plan:field.deadline'), width: 20 },
      { header: t('items.kind'), width: 20 },
      { header: t('items.next'), width: 12 },
      { header: t('plans.tasksColumn'), width: 10, align: 'right' },
      { header: t('plan:task.done'), width: 10, align: 'right' },
      { header: t('plan:task.late'), width: 12, align: 'right' },
      { header: t('plan:field.plan'), width: 40 },
      { header: t('plan:field.chapter'), width: 10 },
    ],
    rows: rows.map((item) => [
      item.number ?? '',
      [item.parentText, item.text].filter(Boolean).join('\n'),
      item.responsible,
      item.form,
      item.deadline,
      item.deadlineKind && t(`plan:deadline.${item.deadlineKind}`),
      item.nextDue && { date: item.nextDue },
      item.tasks,
      item.done,
      item.late,
      item.planTitle,
      item.chapterNumber ?? '',
    ]),
  });
}
