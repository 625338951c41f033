import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import { addDays } from '#platform/datetime/iso-date.ts';
import { useProblems } from '#platform/pages/use-problems.ts';
import { FormShell } from '#ui/form/FormShell.tsx';
import { DateField, TextareaField } from '#ui/form/fields.tsx';
import { useToday } from '#ui/time/today.tsx';
import type { TaskReply } from '../../../routes/task-actions.ts';
import type { RightedTask } from '../../../routes/task-rights.ts';
import classes from './close.module.css';
import { EvidenceRows } from './EvidenceRows.tsx';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import { type TaskNow, VersionConflict } from './VersionConflict.tsx';

/**
 * Ends a task: how, when, with which result and evidence, or why not. Fields that the chosen outcome doesn't
 * need are hidden by style alone, so that the form also works without JavaScript.
 *
 * @param reply what the server said when the page was loaded by the form itself (without JavaScript)
 */
export function CloseTaskForm({
  task,
  reply,
  onCancel,
  onEnded,
}: {
  task: RightedTask;
  reply?: TaskReply;
  onCancel?: () => void;
  onEnded?: (reply: TaskReply) => void;
}) {
  const { t } = useTranslation(['planWork', 'plan', 'ui']);
  const today = useToday();
  const key = `close-${task.id}`;
  const fetcher = useFetcher<TaskReply>({ key });
  const answer = fetcher.data ?? reply;
  const problems = useProblems(answer);
  const typed = (answer && !answer.ok && answer.typed) || {};
  useOnEnded(fetcher.data, onEnded);
  const now =
    answer && !answer.ok && answer.code === 'conflict' ? (answer.current as TaskNow) : null;
  const version = now?.version ?? (answer?.ok ? answer.value.version : undefined) ?? task.version;
  return (
    <FormShell
      action={`/tasks/${task.id}`}
      encType="multipart/form-data"
      navigate={false}
      fetcherKey={key}
      className={classes.form}
      problems={now ? null : problems}
      labels={labelsOf(t as unknown as Say)}
      actions={
        <>
          <Button type="submit" name="intent" value="close" loading={fetcher.state !== 'idle'}>
            {t('close.save')}
          </Button>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('ui:cancel')}
            </Button>
          )}
        </>
      }
    >
      <input type="hidden" name="version" value={version} />
      {/* The first submit button is what Enter in a field means, also below a conflict. */}
      <button type="submit" name="intent" value="close" hidden tabIndex={-1} />
      {now && <VersionConflict now={now} />}
      <OutcomeChoice initial={typed.state ?? 'done'} />
      <div data-for="done partly">
        <DateField
          name="doneOn"
          label={t('close.doneOn')}
          defaultValue={typed.doneOn ?? today}
          max={today}
        />
      </div>
      <div data-for="moved">
        <DateField
          name="movedTo"
          label={t('close.movedTo')}
          defaultValue={typed.movedTo}
          min={addDays(task.dueOn, 1)}
        />
      </div>
      <div data-for="moved not_done">
        <TextareaField
          name="reason"
          label={t('close.reason')}
          defaultValue={typed.reason}
          rows={2}
          autosize
        />
      </div>
      <div data-for="not_done">
        <DateField
          name="carryTo"
          label={t('close.carryTo')}
          description={t('close.carryToHint')}
          defaultValue={typed.carryTo}
        />
      </div>
      <TextareaField
        name="result"
        label={t('close.result')}
        defaultValue={typed.result ?? task.result}
        rows={3}
        autosize
      />
      <EvidenceRows forms={task.forms} missing={task.missingForms} typed={typed} />
    </FormShell>
  );
}

type Say = (key: string) => string;

const labelsOf = (t: Say) => ({
  doneOn: t('close.doneOn'),
  movedTo: t('close.movedTo'),
  reason: t('close.reason'),
  carryTo: t('close.carryTo'),
  result: t('close.result'),
  'evidence.0.said': t('close.evidence'),
});

/** Tells once that the task has been ended; reopening it inside the form is not the end. */
function useOnEnded(reply: TaskReply | undefined, onEnded?: (reply: TaskReply) => void) {
  const told = useRef<TaskReply>(undefined);
  useEffect(() => {
    if (!reply?.ok || reply.intent !== 'close' || told.current === reply) return;
    told.current = reply;
    onEnded?.(reply);
  }, [reply, onEnded]);
}
