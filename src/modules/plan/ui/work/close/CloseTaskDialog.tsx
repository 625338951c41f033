import { Dialog } from '#ui/dialog/Dialog.tsx';
import type { TaskReply } from '../../../routes/task-actions.ts';
import type { RightedTask } from '../../../routes/task-rights.ts';
import { CloseTaskForm } from './CloseTaskForm.tsx';

/** The window in which a task is ended; what it is called stands in its heading. */
export function CloseTaskDialog({
  task,
  onClose,
  onEnded,
}: {
  task: RightedTask;
  onClose: () => void;
  onEnded: (reply: TaskReply) => void;
}) {
  const name = [task.number, task.text].filter(Boolean).join(' ');
  return (
    <Dialog title={name.length > 140 ? `${name.slice(0, 140)}…` : name} onClose={onClose}>
      <CloseTaskForm task={task} onCancel={onClose} onEnded={onEnded} />
    </Dialog>
  );
}
