import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import type { TaskReply } from '../../../routes/task-actions.ts';
import { EvidenceRow } from '../close/EvidenceRows.tsx';

/** Attaches one more piece of evidence, before or after the task's end. The form empties itself when it is kept. */
export function AddEvidence({
  taskId,
  forms,
  missing,
}: {
  taskId: string;
  forms: readonly string[];
  missing: readonly string[];
}) {
  const { t } = useTranslation('planWork');
  const key = `evidence-${taskId}`;
  const fetcher = useFetcher<TaskReply>({ key });
  const problems = useProblems(fetcher.data);
  const [round, setRound] = useState<{ reply?: TaskReply; count: number }>({ count: 0 });
  if (fetcher.data?.ok && fetcher.data !== round.reply)
    setRound({ reply: fetcher.data, count: round.count + 1 });
  return (
    <FormShell
      key={round.count}
      action={`/tasks/${taskId}`}
      encType="multipart/form-data"
      navigate={false}
      fetcherKey={key}
      problems={problems}
      labels={{ 'evidence.0.said': t('close.evidence') }}
      actions={
        <Button
          type="submit"
          name="intent"
          value="evidence"
          variant="default"
          loading={fetcher.state !== 'idle'}
        >
          {t('task.attach')}
        </Button>
      }
    >
      <EvidenceRow name="evidence.0" forms={forms} promised={missing[0]} />
    </FormShell>
  );
}
