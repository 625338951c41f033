import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useFetcher } from 'react-router';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import type { TaskReply } from '../../../routes/task-actions.ts';

/**
 * One act with a task, behind one button; the page stays where it is.
 *
 * @param save the button's words
 */
export function TaskActForm({
  task,
  intent,
  save,
  children,
}: {
  task: { id: string; version: number };
  intent: 'assign' | 'reopen';
  save: string;
  children?: ReactNode;
}) {
  const key = `${intent}-${task.id}`;
  const fetcher = useFetcher<TaskReply>({ key });
  const problems = useProblems(fetcher.data);
  return (
    <FormShell
      action={`/tasks/${task.id}`}
      navigate={false}
      fetcherKey={key}
      problems={problems}
      actions={
        <Button
          type="submit"
          name="intent"
          value={intent}
          variant="default"
          loading={fetcher.state !== 'idle'}
        >
          {save}
        </Button>
      }
    >
      <input type="hidden" name="version" value={task.version} />
      {children}
    </FormShell>
  );
}
