import { useEffect, useRef } from 'react';
import { useFetcher } from 'react-router';
import { useProblems } from '#platform/pages/use-problems.ts';
import { showToast } from '#ui/toast/toast-store.ts';
import type { TaskReply } from '../../../routes/task-actions.ts';
import type { RightedTask } from '../../../routes/task-rights.ts';
import { useTaskActs } from './task-acts.tsx';
import { doneKey } from './use-line-acts.ts';

/** Tells what came of a click on «done»: an offer to undo it, or why it was refused. */
export function DoneReply({ task }: { task: RightedTask }) {
  const acts = useTaskActs();
  const { data: reply } = useFetcher<TaskReply>({ key: doneKey(task.id) });
  const problem = useProblems(reply)?.form[0];
  const told = useRef<TaskReply>(undefined);
  useEffect(() => {
    if (!reply || told.current === reply) return;
    told.current = reply;
    if (reply.ok) acts.ended(task, reply);
    else if (problem) showToast({ tone: 'late', text: problem });
  }, [reply, problem, acts, task]);
  return null;
}
