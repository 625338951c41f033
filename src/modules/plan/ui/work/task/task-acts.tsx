import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useFetcher } from 'react-router';
import { useProblems } from '#platform/pages/use-problems.ts';
import { showToast } from '#ui/toast/toast-store.ts';
import type { TaskReply } from '../../../routes/task-actions.ts';
import type { RightedTask } from '../../../routes/task-rights.ts';
import { CloseTaskDialog } from '../close/CloseTaskDialog.tsx';

/** What the lists of tasks on a page can ask of the page. */
interface TaskActs {
  /** Opens the dialog in which a task is ended with its result, evidence or reason. */
  close(task: RightedTask): void;
  /** Says that a task was ended and offers to take it back. */
  ended(task: RightedTask, reply: TaskReply): void;
}

const Acts = createContext<TaskActs | null>(null);

/** Gives the lists of tasks below one dialog and one undo for the whole page. */
export function TaskActsProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation(['plan', 'planWork', 'ui']);
  const [closing, setClosing] = useState<RightedTask | null>(null);
  const undo = useFetcher<TaskReply>();
  const refused = useProblems(undo.data)?.form[0];
  useEffect(() => {
    if (refused) showToast({ tone: 'late', text: refused });
  }, [refused]);

  const ended = useCallback(
    (task: RightedTask, reply: TaskReply) => {
      if (!reply.ok) return;
      const missing = task.missingForms.join(', ');
      const state = t('planWork:done.said', { name: task.number ?? task.text.slice(0, 60) });
      const version = String(reply.value.version ?? '');
      showToast({
        tone: 'done',
        text: missing ? `${state} ${t('planWork:done.missing', { forms: missing })}` : state,
        action: {
          label: t('ui:undo'),
          run: () =>
            void undo.submit(
              { intent: 'reopen', taskId: task.id, version },
              { method: 'post', action: `/tasks/${task.id}` },
            ),
        },
      });
    },
    [t, undo.submit],
  );
  const acts = useMemo(() => ({ close: setClosing, ended }), [ended]);
  return (
    <Acts value={acts}>
      {children}
      {closing && (
        <CloseTaskDialog
          key={closing.id}
          task={closing}
          onClose={() => setClosing(null)}
          onEnded={(reply) => {
            setClosing(null);
            ended({ ...closing, missingForms: [] }, reply);
          }}
        />
      )}
    </Acts>
  );
}

/** @throws outside of a `TaskActsProvider` */
export function useTaskActs(): TaskActs {
  const acts = use(Acts);
  if (!acts) throw new Error('Put the list of tasks into a TaskActsProvider');
  return acts;
}
