import { z } from 'zod';
import { dayAsked } from '#platform/datetime/read-day.ts';
import type { taskListInput } from '../queries/list-tasks.ts';
import { taskSorts } from '../queries/task-rows.ts';
import { taskStates } from '../schema.ts';

/** States by which lists of tasks are filtered; «late» is open and past its day. */
const shownStates = ['open', 'late', 'done', 'partly', 'moved', 'not_done'] as const;

const sorts = taskSorts.flatMap((sort) => [sort, `-${sort}`]);
const uuid = z.uuid();

/** What narrows a list of tasks in its address; anything foreign counts as not asked. */
export function taskFiltersAsked(params: URLSearchParams) {
  const id = (name: string) => uuid.safeParse(params.get(name)).data;
  const state = shownStates.find((known) => known === params.get('state'));
  return {
    q: params.get('q')?.slice(0, 200) || undefined,
    personId: id('person'),
    planId: id('plan'),
    chapterId: id('chapter'),
    form: params.get('form')?.slice(0, 200) || undefined,
    states: taskStates.filter((known) => known === state),
    late: state === 'late' ? true : undefined,
    from: dayAsked(params, 'from'),
    until: dayAsked(params, 'until'),
  };
}

/** What the list of tasks is asked for: filters, order, page. */
export function tasksAsked(params: URLSearchParams): z.input<typeof taskListInput> & {
  sort: string;
} {
  const size = Number(params.get('size'));
  return {
    ...taskFiltersAsked(params),
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'due',
    page: Math.min(Math.max(1, Math.trunc(Number(params.get('page'))) || 1), 100_000),
    size: [50, 100, 200].includes(size) ? size : 50,
  };
}
