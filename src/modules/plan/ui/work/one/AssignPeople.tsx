import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TaskWithEvidence } from '../../../queries/get-task.ts';
import classes from './one.module.css';
import { TaskActForm } from './TaskActForm.tsx';

/** Gives the task to other people: heads tick who does it. */
export function AssignPeople({
  task,
  people,
}: {
  task: TaskWithEvidence;
  people: readonly { id: string; name: string }[];
}) {
  const { t } = useTranslation('planWork');
  const present = new Set(task.people.map(({ id }) => id));
  return (
    <details className={classes.assign}>
      <summary>{t('task.assign')}</summary>
      <TaskActForm task={task} intent="assign" save={t('task.assignSave')}>
        <div className={classes.people}>
          {people.map(({ id, name }) => (
            <Checkbox
              key={id}
              name="person"
              value={id}
              label={name}
              defaultChecked={present.has(id)}
            />
          ))}
        </div>
      </TaskActForm>
    </details>
  );
}
