import { type RefObject, useCallback, useEffect, useState } from 'react';
import { useSubmit } from 'react-router';
import { usePlainLinks } from '#ui/link/use-plain-links.ts';
import type { RightedTask } from '../../../routes/task-rights.ts';
import { useTaskActs } from './task-acts.tsx';

/** The key of the fetcher that ends a task from its line. */
export const doneKey = (taskId: string) => `done-${taskId}`;

/**
 * Takes the clicks of a list of tasks in one place: a router's link and form in each of a hundred lines would
 * double the time in which the page is made.
 *
 * @returns ids of the tasks whose «done» was clicked; each wants a `DoneReply`
 */
export function useLineActs(
  list: RefObject<HTMLElement | null>,
  tasks: readonly RightedTask[],
): readonly string[] {
  const [sent, setSent] = useState<readonly string[]>([]);
  const acts = useTaskActs();
  const submit = useSubmit();
  useEffect(() => {
    const node = list.current;
    if (!node) return;
    const onSubmit = (event: SubmitEvent) => {
      const form = event.target as HTMLFormElement;
      const id = taskOf(form.action);
      event.preventDefault();
      setSent((known) => (known.includes(id) ? known : [...known, id]));
      void submit(new FormData(form, event.submitter), {
        method: 'post',
        action: `/tasks/${id}`,
        navigate: false,
        fetcherKey: doneKey(id),
      });
    };
    node.addEventListener('submit', onSubmit);
    return () => node.removeEventListener('submit', onSubmit);
  }, [list, submit]);
  usePlainLinks(
    list,
    useCallback(
      ({ pathname, hash }) => {
        const task = tasks.find(({ id }) => id === taskOf(pathname));
        if (hash !== '#close' || !task) return false;
        acts.close(task);
        return true;
      },
      [tasks, acts],
    ),
  );
  return sent;
}

function taskOf(address: string): string {
  return address.split('/').at(-1) ?? '';
}
