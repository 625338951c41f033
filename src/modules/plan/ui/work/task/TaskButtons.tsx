import { useEffect, useRef } from 'react';
import { Link, useFetcher } from 'react-router';
import { useProblems } from '#platform/pages/use-problems.ts';
import { showToast } from '#ui/toast/toast-store.ts';
import type { TaskReply } from '../../../routes/task-actions.ts';
import type { RightedTask } from '../../../routes/task-rights.ts';
import classes from './task.module.css';
import { useTaskActs } from './task-acts.tsx';

/** Words of the buttons, the same in every line: taken once for the whole list. */
export interface ButtonWords {
  done: string;
  otherwise: string;
  otherwiseHint: string;
}

/** «Done» with one click, and the way to every other end. Without JavaScript both lead to the task's page. */
export function TaskButtons({ task, words }: { task: RightedTask; words: ButtonWords }) {
  const acts = useTaskActs();
  const fetcher = useFetcher<TaskReply>();
  const name = task.number ?? task.text.slice(0, 80);
  return (
    <fetcher.Form method="post" action={`/tasks/${task.id}`} className={classes.buttons}>
      <input type="hidden" name="version" value={task.version} />
      <button
        type="submit"
        name="intent"
        value="done"
        className={classes.done}
        disabled={fetcher.state === 'submitting'}
        aria-label={`${words.done}: ${name}`}
      >
        {words.done}
      </button>
      <Link
        to={`/tasks/${task.id}#close`}
        className={classes.more}
        aria-label={`${words.otherwise}: ${name}`}
        title={words.otherwiseHint}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          acts.close(task);
        }}
      >
        {'⋯'}
      </Link>
      {fetcher.data && <Told reply={fetcher.data} task={task} />}
    </fetcher.Form>
  );
}

/** Tells what came of the click, once. */
function Told({ reply, task }: { reply: TaskReply; task: RightedTask }) {
  const acts = useTaskActs();
  const problem = useProblems(reply)?.form[0];
  const told = useRef<TaskReply>(undefined);
  useEffect(() => {
    if (told.current === reply) return;
    told.current = reply;
    if (reply.ok) acts.ended(task, reply);
    else if (problem) showToast({ tone: 'late', text: problem });
  }, [reply, problem, acts, task]);
  return null;
}
