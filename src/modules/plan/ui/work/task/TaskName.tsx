import { Link } from 'react-router';
import type { TaskRow } from '../../../queries/task-rows.ts';
import classes from './task.module.css';

/** A task as the plan calls it, a link to its page; a bullet stands under the item that it belongs to. */
export function TaskName({
  task,
}: {
  task: Pick<TaskRow, 'id' | 'number' | 'text' | 'parentText'>;
}) {
  return (
    <>
      {task.parentText && <span className={classes.parent}>{task.parentText}</span>}
      <Link to={`/tasks/${task.id}`} className={classes.name}>
        {task.number && <b>{task.number}</b>} {task.text}
      </Link>
    </>
  );
}
