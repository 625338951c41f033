import { useTranslation } from 'react-i18next';
import { Facts } from '#ui/page/Facts.tsx';
import { Day } from '#ui/time/Day.tsx';
import type { TaskWithEvidence } from '../../../queries/get-task.ts';
import { TaskActForm } from './TaskActForm.tsx';

/** How an ended task ended, and the way back. */
export function TaskOutcome({ task, mayReopen }: { task: TaskWithEvidence; mayReopen: boolean }) {
  const { t } = useTranslation(['planWork', 'plan']);
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
      {mayReopen && <TaskActForm task={task} intent="reopen" save={t('conflict.reopen')} />}
    </>
  );
}
