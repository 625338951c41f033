import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import type { TaskWithEvidence } from '../../../queries/get-task.ts';
import type { TaskReply } from '../../../routes/task-actions.ts';
import classes from './one.module.css';

/** Gives the task to other people: heads tick who does it. */
export function AssignPeople({
  task,
  people,
}: {
  task: TaskWithEvidence;
  people: readonly { id: string; name: string }[];
}) {
  const { t } = useTranslation('planWork');
  const key = `assign-${task.id}`;
  const fetcher = useFetcher<TaskReply>({ key });
  const problems = useProblems(fetcher.data);
  const present = new Set(task.people.map(({ id }) => id));
  return (
    <details className={classes.assign}>
      <summary>{t('task.assign')}</summary>
      <FormShell
        action={`/tasks/${task.id}`}
        navigate={false}
        fetcherKey={key}
        problems={problems}
        actions={
          <Button
            type="submit"
            name="intent"
            value="assign"
            variant="default"
            loading={fetcher.state !== 'idle'}
          >
            {t('task.assignSave')}
          </Button>
        }
      >
        <input type="hidden" name="version" value={task.version} />
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
      </FormShell>
    </details>
  );
}
