import type { PageArgs } from '#platform/pages/caller.ts';
import { act } from '#platform/pages/door.ts';
import { closeTask } from '../operations/close-task.ts';
import { reopenTask } from '../operations/reopen-task.ts';

/** What came of ending or reopening the ticked tasks: which, and how many were refused. */
export interface BulkReply {
  intent: 'done' | 'reopen';
  taskIds: string[];
  refused: number;
}

/** Each ticked task is ended by itself: one that was ended meanwhile doesn't hold up the others. */
export async function actOnTasks(args: PageArgs, form: FormData): Promise<BulkReply> {
  const intent = form.get('intent') === 'reopen' ? 'reopen' : 'done';
  const taskIds: string[] = [];
  let refused = 0;
  for (const taskId of new Set(form.getAll('task').map(String))) {
    const outcome =
      intent === 'done'
        ? await act(args, closeTask, { taskId, state: 'done' })
        : await act(args, reopenTask, { taskId });
    if (outcome.ok) taskIds.push(taskId);
    else refused += 1;
  }
  return { intent, taskIds, refused };
}
