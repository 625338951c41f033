import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { Facts } from '#ui/page/Facts.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { TaskWithEvidence } from '../../../queries/get-task.ts';
import type { TaskReply } from '../../../routes/task-actions.ts';

/** How an ended task ended, and the way back. */
export function TaskOutcome({ task, mayReopen }: { task: TaskWithEvidence; mayReopen: boolean }) {
  const { t } = useTranslation(['planWork', 'plan']);
  const key = `reopen-${task.id}`;
  const fetcher = useFetcher<TaskReply>({ key });
  const problems = useProblems(fetcher.data);
  return (
    <>
      <Facts
        facts={[
          { label: t('close.doneOn'), value: task.doneOn && <Day date={task.doneOn} /> },
          { label: t('plan:field.result'), value: task.result },
          { label: t('plan:field.reason'), value: task.reason },
          { label: t('task.closedBy'), value: task.closedBy },
        ]}
      />
      {mayReopen && (
        <FormShell
          action={`/tasks/${task.id}`}
          navigate={false}
          fetcherKey={key}
          problems={problems}
          actions={
            <Button
              type="submit"
              name="intent"
              value="reopen"
              variant="default"
              loading={fetcher.state !== 'idle'}
            >
              {t('conflict.reopen')}
            </Button>
          }
        >
          <input type="hidden" name="version" value={task.version} />
        </FormShell>
      )}
    </>
  );
}
