import { Link } from 'react-router';
import type { TaskRow } from '../../../queries/task-rows.ts';
import classes from './task.module.css';

/**
 * A task as the plan calls it, a link to its page; a bullet stands under the item that it belongs to.
 *
 * @param plain an ordinary link, in a list that takes the clicks of all its links itself
 */
export function TaskName({
  task,
  plain = false,
}: {
  task: Pick<TaskRow, 'id' | 'number' | 'text' | 'parentText'>;
  plain?: boolean;
}) {
  const name = (
    <>
      {task.number && <b>{`${task.number} `}</b>}
      {task.text}
    </>
  );
  const address = `/tasks/${task.id}`;
  return (
    <>
      {task.parentText && <span className={classes.parent}>{task.parentText}</span>}
      {plain ? (
        <a href={address} className={classes.name}>
          {name}
        </a>
      ) : (
        <Link to={address} className={classes.name}>
          {name}
        </Link>
      )}
    </>
  );
}
