import type { Tone } from '#ui/status/tones.ts';
import type { TaskRow } from '../../../queries/task-rows.ts';

/** What of a task decides how it looks. */
export type TaskLook = Pick<TaskRow, 'state' | 'late'>;

/** The colour and the key of the state's word (`plan:task.<key>`); late is told apart from open. */
export function lookOf({ state, late }: TaskLook): { tone: Tone; key: TaskRow['state'] | 'late' } {
  if (state === 'open') return late ? { tone: 'late', key: 'late' } : { tone: 'idle', key: 'open' };
  if (state === 'done') return { tone: 'done', key: 'done' };
  if (state === 'partly') return { tone: 'partly', key: 'partly' };
  if (state === 'moved') return { tone: 'info', key: 'moved' };
  if (state === 'not_done') return { tone: 'late', key: 'not_done' };
  return { tone: 'idle', key: 'withdrawn' };
}
