import { listTasks } from '#modules/plan/queries/list-tasks.ts';
import type { PageArgs } from '#platform/pages/caller.ts';
import { read } from '#platform/pages/door.ts';

/** How many tasks a person has in each state, and the next few that are open. */
export async function readPersonTasks(args: PageArgs, personId: string) {
  const count = async (filters: { states?: ('open' | 'done')[]; late?: boolean }) =>
    (await read(args, listTasks, { personId, size: 1, ...filters })).total;
  const open = await read(args, listTasks, { personId, states: ['open'], size: 5, sort: 'due' });
  return {
    open: open.total,
    late: await count({ late: true }),
    done: await count({ states: ['done'] }),
    next: open.rows.map(({ id, number, text, startsOn, dueOn }) => ({
      id,
      number,
      text,
      startsOn,
      dueOn,
    })),
  };
}

export type PersonTaskFigures = Awaited<ReturnType<typeof readPersonTasks>>;
