import { read } from '#platform/pages/door.ts';
import { getTask } from '../queries/get-task.ts';
import type { Route } from './+types/task';
import { actOnTask } from './task-actions.ts';

export function loader(args: Route.LoaderArgs) {
  return read(args, getTask, { taskId: args.params.taskId });
}

/** Every act on a task comes here, from whichever page. */
export async function action(args: Route.ActionArgs) {
  return actOnTask(args, await args.request.formData(), args.params.taskId);
}

export default function TaskPage() {
  return null;
}
