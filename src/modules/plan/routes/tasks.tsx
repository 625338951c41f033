import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher, useSearchParams, useSubmit } from 'react-router';
import { actorOf, read } from '#platform/pages/door.ts';
import { PageHeader } from '#ui/page/PageHeader.tsx';
import { Pager } from '#ui/pager/Pager.tsx';
import { ClearFilters } from '#ui/table/ClearFilters.tsx';
import { ListToolbar } from '#ui/table/ListToolbar.tsx';
import { showToast } from '#ui/toast/toast-store.ts';
import { getWorkChoices } from '../queries/get-work-choices.ts';
import { listTasks } from '../queries/list-tasks.ts';
import { MoreTaskFilters, TaskFilters } from '../ui/work/list/TaskFilters.tsx';
import { TasksTable } from '../ui/work/list/TasksTable.tsx';
import type { Route } from './+types/tasks';
import { withRights } from './task-rights.ts';
import { actOnTasks, type BulkReply } from './tasks-actions.ts';
import { tasksAsked } from './tasks-asked.ts';

export async function loader(args: Route.LoaderArgs) {
  const actor = actorOf(args);
  const asked = tasksAsked(new URL(args.request.url).searchParams);
  const { rows, ...page } = await read(args, listTasks, asked);
  return {
    rows: withRights(actor, rows),
    page,
    sort: asked.sort,
    choices: await read(args, getWorkChoices, { planId: asked.planId }),
  };
}

export async function action(args: Route.ActionArgs) {
  return actOnTasks(args, await args.request.formData());
}

const bulkForm = 'tasks-bulk';

/** All tasks of all plans, by whom, when, in which state. */
export default function TasksPage({ loaderData }: Route.ComponentProps) {
  const { t } = useTranslation(['planWork', 'plan']);
  const { rows, page, sort, choices } = loaderData;
  const [params] = useSearchParams();
  const fetcher = useFetcher<BulkReply>();
  useBulkReply(fetcher.data);
  const mayEnd = rows.some((task) => task.mayClose && task.state === 'open');
  return (
    <>
      <PageHeader title={t('tasks.title')} lead={t('tasks.count', { count: page.total })} />
      <ListToolbar
        searchLabel={t('tasks.search')}
        exports={(['xlsx', 'csv'] as const).map((format) => ({
          format,
          href: `/tasks/export/${format}?${params}`,
        }))}
      >
        <TaskFilters choices={choices} />
        <MoreTaskFilters choices={choices} />
        <ClearFilters names={['person', 'plan', 'chapter', 'state', 'form', 'from', 'until']} />
      </ListToolbar>
      {mayEnd && <fetcher.Form method="post" id={bulkForm} />}
      <TasksTable
        rows={rows}
        sort={sort}
        withPlan={choices.plans.length > 1}
        bulkForm={mayEnd ? bulkForm : null}
      />
      <Pager {...page} />
    </>
  );
}

/** Tells what came of the ticked rows and offers to take it back. */
function useBulkReply(reply: BulkReply | undefined) {
  const { t } = useTranslation(['planWork', 'ui']);
  const submit = useSubmit();
  useEffect(() => {
    if (reply?.intent !== 'done') return;
    const undo = new FormData();
    undo.set('intent', 'reopen');
    for (const id of reply.taskIds) undo.append('task', id);
    const refused = reply.refused > 0 ? t('tasks.refused', { count: reply.refused }) : '';
    showToast({
      tone: reply.refused > 0 ? 'late' : 'done',
      text: [t('tasks.bulkDone', { count: reply.taskIds.length }), refused].join(' ').trim(),
      action:
        reply.taskIds.length > 0
          ? {
              label: t('ui:undo'),
              run: () => void submit(undo, { method: 'post', action: '/tasks', navigate: false }),
            }
          : undefined,
    });
  }, [reply, submit, t]);
}
