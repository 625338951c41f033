import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlainLinks } from '#ui/link/use-plain-links.ts';
import type { DirectorTask } from '../../../queries/get-director-screen.ts';
import classes from './director.module.css';

/** Tasks in two short lines each: what, and below it whose and when. */
export function DueList({
  tasks,
  when,
  tone,
}: {
  tasks: readonly DirectorTask[];
  when: (task: DirectorTask) => ReactNode;
  tone?: 'late';
}) {
  const { t } = useTranslation('planOverview');
  const list = useRef<HTMLUListElement>(null);
  usePlainLinks(list);
  return (
    <ul className={classes.lines} data-tone={tone} ref={list}>
      {tasks.map((task) => (
        <li key={task.id}>
          <a href={`/tasks/${task.id}`} className={classes.what} title={task.text}>
            {task.number && <b>{task.number}</b>} {task.text}
            {task.parentText && <span className={classes.parent}> · {task.parentText}</span>}
          </a>
          <span className={classes.who}>{task.people ?? t('nobody')}</span>
          <span className={classes.when}>{when(task)}</span>
        </li>
      ))}
    </ul>
  );
}
