import { sendList } from '#platform/documents/excel/send-list.ts';
import { translator } from '#platform/i18n/translator.ts';
import { callerOf } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';
import { listTasks } from '../queries/list-tasks.ts';
import type { TaskRow } from '../queries/task-rows.ts';
import type { Route } from './+types/tasks-export';
import { tasksAsked } from './tasks-asked.ts';

/** The list of tasks as a file: all its pages, under the same filters, in the viewer's language. */
export async function loader(args: Route.LoaderArgs) {
  const asked = tasksAsked(new URL(args.request.url).searchParams);
  const rows: TaskRow[] = [];
  for (let page = 1, total = 1; rows.length < total; page += 1) {
    const found = await read(args, listTasks, { ...asked, page, size: 200 });
    if (found.rows.length === 0) break;
    rows.push(...found.rows);
    total = found.total;
  }
  const t = translator(callerOf(args).locale).getFixedT(null, ['planWork', 'plan']);
  return sendList(args.params.format, {
    name: t('tasks.title'),
    columns: [
      { header: t('plan:field.number'), width: 9 },
      { header: t('plan:field.text'), width: 60 },
      { header: t('plan:field.people'), width: 26 },
      { header: t('plan:field.form'), width: 20 },
      { header: t('plan:field.deadline'), width: 20 },
      { header: t('tasks.startsOn'), width: 12 },
      { header: t('plan:field.dueOn'), width: 12 },
      { header: t('plan:field.state'), width: 16 },
      { header: t('close.doneOn'), width: 12 },
      { header: t('plan:field.result'), width: 40 },
      { header: t('plan:field.reason'), width: 30 },
      { header: t('plan:field.evidence'), width: 12, align: 'right' },
      { header: t('plan:field.plan'), width: 40 },
      { header: t('plan:field.chapter'), width: 30 },
    ],
    rows: rows.map((task) => [
      task.number ?? '',
      [task.parentText, task.text].filter(Boolean).join('\n'),
      task.people.map(({ name }) => name).join(', '),
      task.forms.join(', '),
      task.deadline,
      task.startsOn && { date: task.startsOn },
      { date: task.dueOn },
      t(`plan:task.${task.late ? 'late' : task.state}`),
      task.doneOn && { date: task.doneOn },
      task.result,
      task.reason,
      task.evidence,
      task.planTitle,
      [task.chapterNumber, task.chapterTitle].filter(Boolean).join('. '),
    ]),
  });
}
