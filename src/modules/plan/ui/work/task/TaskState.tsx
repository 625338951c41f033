import { useTranslation } from 'react-i18next';
import { StatusBadge } from '#ui/status/StatusBadge.tsx';
import { lookOf, type TaskLook } from './task-tone.ts';

/** The state of a task as a badge. */
export function TaskState({ task }: { task: TaskLook }) {
  const { t } = useTranslation('plan');
  const { tone, key } = lookOf(task);
  return <StatusBadge tone={tone}>{t(`task.${key}`)}</StatusBadge>;
}
