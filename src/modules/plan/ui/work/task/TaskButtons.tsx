import { IconCheck, IconDots } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useFetcher } from 'react-router';
import { useProblems } from '#platform/pages/use-problems.ts';
import { Icon } from '#ui/icon/Icon.tsx';
import { showToast } from '#ui/toast/toast-store.ts';
import type { TaskReply } from '../../../routes/task-actions.ts';
import type { RightedTask } from '../../../routes/task-rights.ts';
import classes from './task.module.css';
import { useTaskActs } from './task-acts.tsx';

/** «Done» with one click, and the way to every other end. Without JavaScript both lead to the task's page. */
export function TaskButtons({ task }: { task: RightedTask }) {
  const { t } = useTranslation('planWork');
  const acts = useTaskActs();
  const fetcher = useFetcher<TaskReply>();
  useReply(fetcher.data, task);
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
        aria-label={t('done.label', { name })}
      >
        <Icon of={IconCheck} size={16} />
        {t('done.button')}
      </button>
      <Link
        to={`/tasks/${task.id}#close`}
        className={classes.more}
        aria-label={t('done.otherwise', { name })}
        title={t('done.otherwiseHint')}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          acts.close(task);
        }}
      >
        <Icon of={IconDots} size={18} />
      </Link>
    </fetcher.Form>
  );
}

/** Tells what came of the click; a conflict or a refusal opens the dialog's way of dealing with it. */
function useReply(reply: TaskReply | undefined, task: RightedTask) {
  const acts = useTaskActs();
  const problem = useProblems(reply)?.form[0];
  const told = useRef<TaskReply>(undefined);
  useEffect(() => {
    if (!reply || told.current === reply) return;
    told.current = reply;
    if (reply.ok) acts.ended(task, reply);
    else if (problem) showToast({ tone: 'late', text: problem });
  }, [reply, problem, acts, task]);
}
