import type { RightedTask } from '../../../routes/task-rights.ts';
import classes from './task.module.css';

/** Words of the buttons, the same in every line: taken once for the whole list. */
export interface ButtonWords {
  done: string;
  otherwise: string;
  otherwiseHint: string;
}

/**
 * «Done» with one click, and the way to every other end. A plain form and a plain link, which lead to the task's
 * page; the list around them takes their clicks (`useLineActs`).
 */
export function TaskButtons({ task, words }: { task: RightedTask; words: ButtonWords }) {
  const name = task.number ?? task.text.slice(0, 80);
  return (
    <form method="post" action={`/tasks/${task.id}`} className={classes.buttons}>
      <input type="hidden" name="version" value={task.version} />
      <button
        type="submit"
        name="intent"
        value="done"
        className={classes.done}
        aria-label={`${words.done}: ${name}`}
      >
        {words.done}
      </button>
      <a
        href={`/tasks/${task.id}#close`}
        className={classes.more}
        aria-label={`${words.otherwise}: ${name}`}
        title={words.otherwiseHint}
      >
        {'⋯'}
      </a>
    </form>
  );
}
