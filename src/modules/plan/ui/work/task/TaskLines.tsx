import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Deadline } from '#ui/time/Deadline.tsx';
import type { RightedTask } from '../../../routes/task-rights.ts';
import { DoneReply } from './DoneReply.tsx';
import { TaskButtons } from './TaskButtons.tsx';
import { TaskName } from './TaskName.tsx';
import { TaskState } from './TaskState.tsx';
import classes from './task.module.css';
import { useLineActs } from './use-line-acts.ts';

/**
 * Tasks one below the other: what, until when, and the buttons that end it.
 *
 * @param withPeople shows whose they are
 * @param withPlan shows of which plan
 */
export function TaskLines({
  tasks,
  withPeople = false,
  withPlan = false,
}: {
  tasks: readonly RightedTask[];
  withPeople?: boolean;
  withPlan?: boolean;
}) {
  const { t } = useTranslation('planWork');
  const words = {
    done: t('done.button'),
    otherwise: t('done.otherwise'),
    otherwiseHint: t('done.otherwiseHint'),
  };
  const list = useRef<HTMLUListElement>(null);
  const sent = useLineActs(list, tasks);
  return (
    <ul className={classes.lines} ref={list}>
      {tasks.map((task) => (
        <li key={task.id} className={classes.line} data-tone={task.late ? 'late' : undefined}>
          <div>
            <TaskName task={task} plain />
            <span className={classes.meta}>
              {task.forms.length > 0 && <span>{task.forms.join(', ')}</span>}
              {withPeople && (
                <span>{task.people.map(({ name }) => name).join(', ') || t('nobody')}</span>
              )}
              {withPlan && <span>{task.planTitle}</span>}
            </span>
          </div>
          {sent.includes(task.id) && <DoneReply task={task} />}
          <div className={classes.due}>
            <Deadline window={[task.startsOn, task.dueOn]} closed={task.state !== 'open'} />
          </div>
          {task.state === 'open' ? (
            task.mayClose ? (
              <TaskButtons task={task} words={words} />
            ) : (
              <span />
            )
          ) : (
            <span className={classes.state}>
              <TaskState task={task} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
